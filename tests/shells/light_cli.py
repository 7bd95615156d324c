"""The real command line over the light engine: `python light_cli.py batch ...`; LIMIT_FSIZE=bytes caps written files."""

import os
import resource

from redactor.cli import main
from redactor.shells import work

work.ENGINE = "light:Light"
if limit := os.environ.get("LIMIT_FSIZE"):
    resource.setrlimit(resource.RLIMIT_FSIZE, (int(limit), int(limit)))
if __name__ == "__main__":
    main()
