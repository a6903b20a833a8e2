"""Verify releases: every byte, every schema, and the newest made again from its records.

Each file is held against the digests that were committed when it was released, and against the description of its
release; each table against the codebook of its version. The newest release is made again from the records of its tag,
of the commit that added it, or from the working records if they are the same.
"""

from argparse import ArgumentParser, Namespace

from sino_russia.problems import counted
from sino_russia.releasing.verifying import verify
from sino_russia.whereabouts import checkout
from sino_russia.whereabouts.checkout import NoRecords
from sino_russia.whereabouts.locations import package_shelf
from sino_russia.whereabouts.shelf import shelf


def arguments(parser: ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument("versions", metavar="VERSION", nargs="*", help="releases; all if none is given")


def run(args: Namespace) -> int:
    """Print what is not as it was released; 1 if there is anything."""
    try:
        root = checkout.root()
    except NoRecords:
        verified = verify(package_shelf(), args.versions)
    else:
        verified = verify(shelf(root), args.versions, root)
    for fault in verified.faults:
        print(fault)
    if verified.rebuilt:
        print(verified.rebuilt)
    well = "as released" if verified.versions else "nothing to verify"
    outcome = counted(len(verified.faults), "fault") if verified.faults else well
    print(f"{counted(len(verified.versions), 'release')}, {counted(verified.files, 'file')}: {outcome}")
    return 1 if verified.faults else 0
