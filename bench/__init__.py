"""The benchmark: the course's live pages against their peers, on this machine, in one table.

Run ``python -m bench``. What is measured, and how, stands in ``bench/README.md``.
"""
