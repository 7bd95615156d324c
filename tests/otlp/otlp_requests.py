"""Export requests with every kind of value, in the JSON mapping; nobody in them exists."""

RESOURCE = {
    "attributes": [
        {"key": "service.name", "value": {"stringValue": "voice"}},
        {"key": "enduser.name", "value": {"stringValue": "CANARYuser"}},
    ],
    "droppedAttributesCount": 2,
}
SCOPE = {"name": "app.calls", "version": "1.2", "attributes": [{"key": "a", "value": {"boolValue": True}}]}
VALUES = [
    {"key": "text", "value": {"stringValue": "CANARYone"}},
    {"key": "whole", "value": {"intValue": "-9223372036854775808"}},
    {"key": "float", "value": {"doubleValue": 0.1}},
    {"key": "nan", "value": {"doubleValue": "NaN"}},
    {"key": "flag", "value": {"boolValue": False}},
    {"key": "bytes", "value": {"bytesValue": "Q0FOQVJZdHdv"}},  # CANARYtwo
    {"key": "picture", "value": {"bytesValue": "/9j/4AAQ"}},
    {"key": "nothing", "value": {}},
    {
        "key": "list",
        "value": {"arrayValue": {"values": [{"stringValue": "CANARYthree"}, {"intValue": "5"}]}},
    },
    {
        "key": "map",
        "value": {
            "kvlistValue": {
                "values": [
                    {"key": "in", "value": {"arrayValue": {"values": [{"kvlistValue": {"values": []}}]}}},
                    {"key": "b", "value": {"bytesValue": ""}},
                ]
            }
        },
    },
]
RECORD = {
    "timeUnixNano": "1767700000123456789",
    "observedTimeUnixNano": "18446744073709551615",
    "severityNumber": 9,
    "severityText": "INFO",
    "eventName": "call.ended",
    "traceId": "5b8efff798038103d269b633813fc60c",
    "spanId": "eee19b7ec3c1b174",
    "flags": 1,
    "droppedAttributesCount": 4294967295,
    "body": {"stringValue": "hello CANARYbody"},
    "attributes": VALUES,
}
SPAN = {
    "traceId": "5b8efff798038103d269b633813fc60c",
    "spanId": "eee19b7ec3c1b174",
    "parentSpanId": "eee19b7ec3c1b173",
    "traceState": "vendor=1",
    "flags": 257,
    "name": "call CANARYname",
    "kind": 3,
    "startTimeUnixNano": "1767700000000000001",
    "endTimeUnixNano": "1767700000000000002",
    "attributes": VALUES,
    "events": [{"timeUnixNano": "1767700000000000003", "name": "said", "attributes": VALUES[:1]}],
    "links": [
        {
            "traceId": "00000000000000000000000000000001",
            "spanId": "0000000000000002",
            "traceState": "a=b",
            "attributes": VALUES[:2],
        }
    ],
    "status": {"message": "failed for CANARYstatus", "code": 2},
}
URL = "https://opentelemetry.io/schemas/1.30.0"


def logs(*records):
    scope = {"scope": SCOPE, "schemaUrl": URL, "logRecords": list(records)}
    return {"resourceLogs": [{"resource": RESOURCE, "scopeLogs": [scope], "schemaUrl": URL}]}


def traces(*spans):
    scope = {"scope": SCOPE, "schemaUrl": URL, "spans": list(spans)}
    return {"resourceSpans": [{"resource": RESOURCE, "scopeSpans": [scope], "schemaUrl": URL}]}
