"""redactor: redacts personal and health data from the records that AI-agent platforms leave behind.

from redactor import Redactor
Redactor(policy="hipaa-safe-harbor").redact({"messages": [{"role": "user", "content": "I'm Jane Doe"}]})
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

from redactor.errors import ModelError, PolicyError, QuarantineError, Reason, RedactorError, UsageError

if TYPE_CHECKING:
    from redactor.policy import Policy
    from redactor.redact import Redactor

__version__ = "0.1.0"
# Nothing that we use may reach for the network. The wheels of onnxruntime send telemetry and keep a device id in ~/.cache unless this
# is set before they are loaded, which is why it stands here: no module of the package is imported before this one.
os.environ["ORT_DISABLE_TELEMETRY"] = "1"
__all__ = [
    "ModelError",
    "Policy",
    "PolicyError",
    "QuarantineError",
    "Reason",
    "Redactor",
    "RedactorError",
    "UsageError",
]


def __getattr__(name: str) -> Any:
    """Load the engine only when it is asked for: importing the package stays cheap."""
    if name == "Redactor":
        from redactor.redact import Redactor

        return Redactor
    if name == "Policy":
        from redactor.policy import Policy

        return Policy
    raise AttributeError(f"module 'redactor' has no attribute {name!r}")
