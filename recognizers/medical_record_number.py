"""Medical record number.

Any short identifier that a cue such as "MRN", "medical record" or "chart number" leads in; there is no national format (HIPAA,
45 CFR 164.514(b)(2)(i)(H)).
"""

from __future__ import annotations

from recognizers.base import IDENTIFIER, Needs, Pattern, PatternEntityRecognizer, led, words


class MedicalRecordNumber(PatternEntityRecognizer):
    """Finds MEDICAL_RECORD_NUMBER."""

    entity = "MEDICAL_RECORD_NUMBER"
    patterns = (
        Pattern(
            "led",
            led(
                r"mrns?|m\.r\.n\.?|med(?:ical)?[ _-]?rec(?:ord)?s?|medical[ _-]?record[ _-]?(?:no|num|number|id)|mr ?#"
                r"|(?:medical |patient |hospital )?chart(?= ?(?:number|no|num|id|#|:))|hospital "
                r"(?:number|no)|emr[ _-]?id|ehr[ _-]?id",
                IDENTIFIER,
            ),
            0.9,
        ),
        Pattern("prefixed", r"(?<![\w-])MRN?[-_#: ]{0,2}(?P<v>\d{4,12})(?![\w-])", 0.85),
        Pattern(  # as it is filed by its last digits: "MR 41-77-02"
            "in pairs",
            r"(?-i)(?<![\w-])MRN? ?#?:? ?(?P<v>\d{2}-\d{2}-\d{2}(?:-\d{2})?)(?![\w-])",
            0.8,
        ),
        Pattern("whole", r"(?<![\w-])MRN[-_]?[A-Z0-9]{0,4}-?\d{3,12}(?!\w)", 0.85),
    )
    needs = Needs(digits=3, words=words("mrn mrns m medical med chart hospital emr ehr mr"))
