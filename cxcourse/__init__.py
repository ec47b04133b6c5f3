"""Leading Customer Experience: the models, exercises and live runtime of the course."""

COURSE_ID = "leading-customer-experience"
__version__ = "0.1.0"
