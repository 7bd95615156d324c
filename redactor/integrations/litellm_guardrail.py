"""A guardrail for LiteLLM: what goes to a model is redacted first. Needs the package litellm.

    litellm.callbacks = [RedactorGuardrail()]
    await litellm.acompletion(model=..., messages=..., guardrails=["redactor"])

LiteLLM 1.106 runs guardrails for its async functions and in its proxy, and not for `litellm.completion`; outside of the proxy it
takes only `messages` from a guardrail.

In the configuration of the proxy:

    guardrails:
      - guardrail_name: redactor
        litellm_params:
          guardrail: redactor.integrations.litellm_guardrail.RedactorGuardrail
          mode: pre_call
          default_on: true
"""

from __future__ import annotations

from typing import Any

from litellm.integrations.custom_guardrail import CustomGuardrail
from litellm.types.guardrails import GuardrailEventHooks

from redactor.integrations.callables import redact_messages
from redactor.integrations.values import engine_of
from redactor.policy import DEFAULT_POLICY


class RedactorGuardrail(CustomGuardrail):  # type: ignore[misc, unused-ignore]
    """Redacts messages before they are sent.

    Args:
        policy: a policy's name or file, where no engine is given.
        engine: a `redactor.redact.Redactor` to share.
        guardrail_name: what requests call it.
        options: those of LiteLLM's CustomGuardrail.
    """

    def __init__(
        self,
        policy: str = DEFAULT_POLICY,
        *,
        engine: Any = None,
        guardrail_name: str = "redactor",
        **options: Any,
    ) -> None:
        options["event_hook"] = GuardrailEventHooks.pre_call
        super().__init__(guardrail_name=guardrail_name, **options)
        self._engine = engine_of(engine, policy)

    async def async_pre_call_hook(
        self, user_api_key_dict: Any, cache: Any, data: dict[str, Any], call_type: Any
    ) -> dict[str, Any]:
        """The request with redacted messages."""
        return redact_messages(self._engine)(data)
