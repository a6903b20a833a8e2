"""`python -m sino_russia`, the same as `sino-russia`."""

import sys

from sino_russia.cli import main

if __name__ == "__main__":
    sys.exit(main())
