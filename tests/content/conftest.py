"""Let the tests of this folder import what they share: `prose` and `book_source`."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
