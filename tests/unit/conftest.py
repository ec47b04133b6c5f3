"""Make the helpers that stand beside the tests importable (pytest's importlib mode does not), and settle how hypothesis runs."""

import sys
from pathlib import Path

from hypothesis import HealthCheck, settings

sys.path.insert(0, str(Path(__file__).parent))

# The same examples on every machine, no clock: a loaded machine must not turn a test red.
settings.register_profile("course", derandomize=True, deadline=None, max_examples=30, suppress_health_check=[HealthCheck.too_slow], database=None)
settings.load_profile("course")
