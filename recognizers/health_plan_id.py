"""Health plan beneficiary number: member, subscriber, policy, group and Medicaid ids.

Any identifier that such a cue leads in; plans choose their own formats (HIPAA, 45 CFR 164.514(b)(2)(i)(I)).
"""

from __future__ import annotations

from recognizers.base import IDENTIFIER, Needs, Pattern, PatternEntityRecognizer, led, words


class HealthPlanId(PatternEntityRecognizer):
    """Finds HEALTH_PLAN_ID."""

    entity = "HEALTH_PLAN_ID"
    patterns = (
        Pattern(
            "led",
            led(
                r"(?:member(?:ship)?|subscriber|policy|policy ?holder|group|plan|insurance|beneficiary|enrollee|payer|coverage)s?"
                r"[ _-]?(?:id(?:entification)?|no|num(?:ber)?|#|card)|(?:sub|grp|mbr)\.? ?(?:id|no|#|(?=[:\d]))"
                r"|ins(?:ur|urance)?\.? ?(?=id|no|num|#)|health[ _-]?plan(?:[ _-]?(?:id|beneficiary))?"
                r"|medicaid|medicare|hic ?n|insurance policy|rx ?(?:bin|pcn|grp|group)"
                r"|(?:health )?insurance|member|subscriber|policy|humana|aetna|cigna|anthem|kaiser|blue ?(?:cross|shield)|bcbs"
                r"|united ?health(?:care)?",
                IDENTIFIER,
            ),
            0.85,
        ),
        Pattern(
            "letters and digits",
            led(
                r"group|grp|plan|rx ?(?:bin|pcn|grp)",
                r"(?:[A-Z]{1,5}-?\d{3,10}|(?-i:[A-Z]{3,8}\d{2,6})|\d{5,10}(?:-[A-Z\d]{1,4})?)(?![\w-])",
            ),
            0.6,
        ),
    )
    needs = Needs(
        digits=2,
        words=words(
            "member membership ins insur subscriber policy policyholder group plan insurance beneficiar"
            "y enrollee payer coverage health",
            "sub grp mbr medicaid medicare hicn rx rxbin rxpcn rxgrp humana aetna cigna anthem kaiser blue bcbs uni"
            "ted unitedhealthcare members",
        ),
    )
