"""The short way for log lines that hold nothing personal; what it can't prove clean goes the full way.

The law: a line that `Quick.is_clean` says is clean comes out of the full way as it came in.
"""

from redactor.quick.lines import Quick

__all__ = ["Quick"]
