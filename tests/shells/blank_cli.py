"""The real command line over the engines of blank.py: `python blank_cli.py Blank serve ...`."""

import sys
from functools import partial

import blank

from redactor.cli import main
from redactor.shells import validate, work

if __name__ == "__main__":
    name = sys.argv.pop(1)
    work.ENGINE = f"blank:{name}"
    validate.Run = partial(validate.Run, engine=getattr(blank, name))
    main()
