"""OpenTelemetry's requests: cut, redacted by a stand-in, put together; through protobuf and JSON."""

import copy
import json
import re

import otlp_requests
import pytest
from hypothesis import given
from hypothesis import strategies as st

from redactor.errors import QuarantineError, Reason
from redactor.wire import otlp
from redactor.wire.otlp import Export, Form, Signal
from redactor.wire.pieces import Answer

proto = pytest.importorskip("opentelemetry.proto.collector.logs.v1.logs_service_pb2")

WHOLE = {
    Signal.LOGS: otlp_requests.logs(otlp_requests.RECORD),
    Signal.TRACES: otlp_requests.traces(otlp_requests.SPAN),
}
BOTH = pytest.mark.parametrize("signal", Signal)
FORMS = pytest.mark.parametrize("form", Form)


def stars(text):
    """Redaction that keeps the length, so that it can be compared."""
    return re.sub("CANARY[a-z]*", lambda found: "*" * len(found[0]), text)


def redact(pieces):
    return [Answer(text=stars(piece.body.decode()).encode()) for piece in pieces]


def through(signal, form, body, answer=redact):
    document, _ = otlp.read(signal, form, body)
    export = Export(signal, document)
    heads = answer(export.heads())
    return otlp.write(signal, form, export.joined(heads, answer(export.records(heads))))


def written(signal, form, document):
    return otlp.write(signal, form, shown(document))


def shown(document):
    """A document as `read` gives it, from one in the JSON mapping."""
    return otlp.read(Signal.LOGS, Form.JSON, json.dumps(document).encode())[0]


def as_document(signal, form, body):
    """A request in the JSON mapping with its bytes as bytes."""
    from google.protobuf import json_format
    from opentelemetry.proto.collector.trace.v1 import trace_service_pb2

    if form is Form.JSON:
        return json.loads(body)
    message = {
        Signal.LOGS: proto.ExportLogsServiceRequest,
        Signal.TRACES: trace_service_pb2.ExportTraceServiceRequest,
    }[signal]()
    message.ParseFromString(body)
    return json_format.MessageToDict(message)


@BOTH
@FORMS
def test_all_values_keep_their_types(signal, form):
    body = written(signal, form, WHOLE[signal])
    out = through(signal, form, body)
    assert b"CANARY" not in out
    unseen = json.dumps(WHOLE[signal]).replace("/9j/4AAQ", "").replace("Q0FOQVJZdHdv", "KioqKioqKioq")
    assert out == written(signal, form, json.loads(stars(unseen)))


@BOTH
def test_protobuf_is_the_same_message(signal):
    """Against the library's own reading, so that a mistake in ours can't hide: ids, times, whole numbers."""
    body = written(signal, Form.PROTOBUF, WHOLE[signal])
    before, after = (
        as_document(signal, Form.PROTOBUF, body),
        as_document(signal, Form.PROTOBUF, through(signal, Form.PROTOBUF, body)),
    )
    top, scopes, records = signal.names
    old, new = (doc[top][0][scopes][0][records][0] for doc in (before, after))
    assert old.keys() == new.keys()
    for name in old.keys() - {"body", "attributes", "name", "events", "links", "status"}:
        assert old[name] == new[name]
    assert before != after


@BOTH
@FORMS
def test_nothing_personal_nothing_changed(signal, form):
    text = json.dumps(WHOLE[signal]).replace("CANARY", "canary")
    clean = json.loads(text.replace("/9j/4AAQ", "").replace("Q0FOQVJZdHdv", "Y2FuYXJ5"))
    body = written(signal, form, clean)
    assert through(signal, form, body) == body


@BOTH
@FORMS
@pytest.mark.parametrize("document", ["empty", "no scopes", "no records"])
def test_small_requests(signal, form, document):
    top, scopes, _ = signal.names
    documents = {"empty": {}, "no scopes": {top: [{}]}, "no records": {top: [{scopes: [{}, {}]}]}}
    body = written(signal, form, documents[document])
    assert as_document(signal, form, through(signal, form, body)).keys() == documents[document].keys()


@BOTH
def test_what_is_personal_in_a_resource_is_shown_with_its_records(signal):
    export = Export(signal, shown(WHOLE[signal]))
    assert len(export) == 1 and b"CANARYbody" not in export.heads()[0].body
    heads = redact(export.heads())
    (piece,) = export.records(heads)
    (group,) = json.loads(piece.body)[signal.names[0]]
    assert group["resource"] == {"attributes": [otlp_requests.RESOURCE["attributes"][1]]}
    (alone,) = Export(signal, shown(WHOLE[signal])).records([Answer(text=export.heads()[0].body)])
    assert "resource" not in json.loads(alone.body)[signal.names[0]][0]


@BOTH
@FORMS
def test_a_withheld_record_is_a_marker_in_its_place(signal, form):
    record = {Signal.LOGS: otlp_requests.RECORD, Signal.TRACES: otlp_requests.SPAN}[signal]
    make = {Signal.LOGS: otlp_requests.logs, Signal.TRACES: otlp_requests.traces}[signal]
    bad = copy.deepcopy(record)
    bad["attributes"] = [{"key": "bad", "value": {"stringValue": "CANARY"}}]
    fine = copy.deepcopy(record)

    def answer(pieces):
        return [
            Answer(reason=Reason.TIMEOUT) if b'"bad"' in piece.body else done
            for piece, done in zip(pieces, redact(pieces), strict=True)
        ]

    out = through(signal, form, written(signal, form, make(fine, bad, fine)), answer)
    assert b"CANARY" not in out
    document, _ = otlp.read(signal, form, out)
    top, scopes, records = signal.names
    first, marker, last = document[top][0][scopes][0][records]
    assert first == last
    text = marker["name"] if signal is Signal.TRACES else marker["body"]["stringValue"]
    assert text == "[REDACTOR_QUARANTINE reason=timeout record=2]"
    assert marker["traceId"] == record["traceId"] and marker["spanId"] == record["spanId"]
    assert {name: marker[name] for name in marker if name.endswith("Nano")} == {
        name: record[name] for name in record if name.endswith("Nano")
    }


@BOTH
@FORMS
def test_a_withheld_resource_is_a_marker_and_its_records_stay(signal, form):
    def answer(pieces):
        return [
            Answer(reason=Reason.INTERNAL) if b'"service.name"' in piece.body else done
            for piece, done in zip(pieces, redact(pieces), strict=True)
        ]

    out = through(signal, form, written(signal, form, WHOLE[signal]), answer)
    document, _ = otlp.read(signal, form, out)
    top, scopes, records = signal.names
    (group,) = document[top]
    assert group["resource"]["attributes"][0]["key"] == "redactor.quarantine"
    assert len(group[scopes][0][records]) == 1 and b"CANARY" not in out


@BOTH
@pytest.mark.parametrize(
    "shape", [b"[]", b"null", b"{}", b'{"resourceLogs": 1}', b'{"resourceSpans": 1}', b'"a"']
)
def test_an_answer_of_another_shape_is_withheld(signal, shape):
    """Whatever the engine gave back: nothing but what it said goes out."""
    export = Export(signal, shown(WHOLE[signal]))
    out = export.joined([Answer(text=shape)], [Answer(text=shape)])
    assert "CANARY" not in json.dumps(out) and "reason=internal_error" in json.dumps(out)


@BOTH
@pytest.mark.parametrize("name", ["traceId", "spanId"])
@pytest.mark.parametrize("value", ["CANARY", "CANARY" * 6, 12, None, ["CANARY"], "é" * 16])
def test_an_id_of_another_shape_is_emptied(signal, name, value):
    document = copy.deepcopy(WHOLE[signal])
    top, scopes, records = signal.names
    document[top][0][scopes][0][records][0][name] = value
    out = json.loads(through(signal, Form.JSON, json.dumps(document).encode()))
    assert out[top][0][scopes][0][records][0][name] == ""


def test_redacted_numbers_are_numbers():
    """Whatever an engine puts into their place."""
    values = {
        "intValue": "[PHONE]",
        "timeUnixNano": "[DATE]",
        "doubleValue": "[AGE]",
        "severityNumber": "x",
        "boolValue": "y",
    }
    record = {
        "timeUnixNano": values["timeUnixNano"],
        "severityNumber": values["severityNumber"],
        "attributes": [
            {"key": name, "value": {name: values[name]}} for name in ("intValue", "doubleValue", "boolValue")
        ],
    }
    document = {"resourceLogs": [{"scopeLogs": [{"logRecords": [record]}]}]}
    body = otlp.write(Signal.LOGS, Form.PROTOBUF, copy.deepcopy(document))
    message = proto.ExportLogsServiceRequest.FromString(body)
    (got,) = message.resource_logs[0].scope_logs[0].log_records
    assert (got.time_unix_nano, got.severity_number) == (0, 0)
    assert [attribute.value.WhichOneof("value") for attribute in got.attributes] == [
        "int_value",
        "double_value",
        "bool_value",
    ]
    plain = json.loads(otlp.write(Signal.LOGS, Form.JSON, document))
    (got,) = plain["resourceLogs"][0]["scopeLogs"][0]["logRecords"]
    assert got["timeUnixNano"] == "0" and got["attributes"][0]["value"] == {"intValue": "0"}


def test_unknown_fields_are_dropped_and_counted():
    body = written(Signal.LOGS, Form.PROTOBUF, WHOLE[Signal.LOGS])
    inner = b"\xc2\x3e\x06CANARY"  # field 1000
    record = b"\x2a\x08\x0a\x06CANARY" + inner  # body, and a field of the record
    scope = b"\x12" + bytes([len(record)]) + record + inner
    group = b"\x12" + bytes([len(scope)]) + scope + inner
    body += b"\x0a" + bytes([len(group)]) + group + inner
    _, dropped = otlp.read(Signal.LOGS, Form.PROTOBUF, body)
    assert dropped == 4 * len(inner) + 0
    assert b"CANARY" not in through(Signal.LOGS, Form.PROTOBUF, body)


def test_unknown_members_are_redacted_or_dropped():
    document = {**otlp_requests.logs({"other": "CANARY", "body": {"stringValue": "a"}}), "more": "CANARY"}
    document["resourceLogs"][0]["also"] = ["CANARY"]
    out = through(Signal.LOGS, Form.JSON, json.dumps(document).encode())
    assert b"CANARY" not in out and b'"other":"******"' in out and b'"more"' not in out


@pytest.mark.parametrize(
    ("form", "body", "reason"),
    [
        (Form.JSON, b"{CANARY", Reason.INVALID_JSON),
        (Form.JSON, b'{"resourceLogs": [NaN]}', Reason.INVALID_JSON),
        (Form.JSON, b'{"resourceLogs": [' + b"1" * 5000 + b"]}", Reason.INVALID_JSON),
        (Form.JSON, b'"\xff"', Reason.INVALID_UTF8),
        (Form.JSON, b"[" * 100_000, Reason.TOO_DEEP),
        (Form.JSON, b"[]", Reason.UNSUPPORTED),
        (Form.JSON, b'{"resource_logs": []}', Reason.UNSUPPORTED),
        (Form.JSON, b'{"resourceSpans": []}', Reason.UNSUPPORTED),
        (Form.JSON, b'{"resourceLogs": {"a": 1}}', Reason.UNSUPPORTED),
        (Form.JSON, b'{"resourceLogs": ["CANARY"]}', Reason.UNSUPPORTED),
        (Form.JSON, b'{"resourceLogs": [{"scopeLogs": 1}]}', Reason.UNSUPPORTED),
        (Form.JSON, b'{"resourceLogs": [{"scopeLogs": [{"logRecords": [1]}]}]}', Reason.UNSUPPORTED),
        (Form.PROTOBUF, b"CANARY", Reason.UNSUPPORTED),
        (Form.PROTOBUF, b"\x0a\xff\xff\xff\xff\x0f", Reason.UNSUPPORTED),
        (Form.PROTOBUF, b"\x0a\x0c\x12\x0a\x12\x08\x2a\x06\x0a\x04ab\xff\xfe", Reason.UNSUPPORTED),
    ],
)
def test_what_is_no_request(form, body, reason):
    with pytest.raises(QuarantineError) as caught:
        Export(Signal.LOGS, otlp.read(Signal.LOGS, form, body)[0])
    assert caught.value.reason is reason and "CANARY" not in str(caught.value)
    assert caught.value.__context__ is None


def test_a_deep_value_is_withheld_alone():
    value = {"stringValue": "CANARY"}
    for _ in range(120):
        value = {"arrayValue": {"values": [value]}}
    deep = otlp_requests.logs({"body": {"stringValue": "fine"}}, {"body": value})
    export = Export(Signal.LOGS, shown(deep))
    assert [piece.fault for piece in export.records(redact(export.heads()))] == [None, None]


def test_half_a_surrogate_pair_withholds_its_record_alone():
    body = json.dumps(
        otlp_requests.logs({"body": {"stringValue": "fine"}}, {"body": {"stringValue": "\ud800 CANARY"}})
    )
    export = Export(Signal.LOGS, otlp.read(Signal.LOGS, Form.JSON, body.encode())[0])
    faults = [piece.fault for piece in export.records(redact(export.heads()))]
    assert faults == [None, Reason.INVALID_UTF8]


@BOTH
def test_files(signal):
    body = written(signal, Form.PROTOBUF, WHOLE[signal])
    found, text = otlp.to_json(body)
    assert found is signal
    assert otlp.from_json(signal, stars(text)) == through(signal, Form.PROTOBUF, body)


@pytest.mark.parametrize("data", [b"CANARY", b"\x89PNG\r\n", b"\x08\x01", b"\x0a\x03abc"])
def test_files_that_are_none(data):
    with pytest.raises(QuarantineError) as caught:
        otlp.to_json(data)
    assert caught.value.reason is Reason.UNSUPPORTED


@pytest.mark.parametrize(
    "text", ["[]", '"a"', '{"resourceLogs": 3}', '{"resourceLogs": [{"scopeLogs": "CANARY"}]}']
)
def test_files_that_can_not_be_written(text):
    with pytest.raises(QuarantineError) as caught:
        otlp.from_json(Signal.LOGS, text)
    assert "CANARY" not in str(caught.value)


JSON_VALUES = st.recursive(
    st.one_of(
        st.text(max_size=8).map(lambda text: {"stringValue": text}),
        st.integers(-(2**63), 2**63 - 1).map(lambda number: {"intValue": str(number)}),
        st.floats(allow_nan=False, allow_infinity=False).map(lambda number: {"doubleValue": number}),
        st.booleans().map(lambda flag: {"boolValue": flag}),
        st.just({}),
    ),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3).map(lambda items: {"arrayValue": {"values": items}}),
        st.lists(st.tuples(st.text(max_size=4), inner), max_size=3).map(
            lambda pairs: {"kvlistValue": {"values": [{"key": key, "value": value} for key, value in pairs]}}
        ),
    ),
    max_leaves=8,
)


@given(st.lists(st.lists(JSON_VALUES, max_size=4), max_size=4))
def test_order_and_values_survive(batches):
    """However records are spread over resources and scopes, each comes back in its place."""
    document = {
        "resourceLogs": [
            {"scopeLogs": [{"logRecords": [{"body": value} for value in batch]}, {"logRecords": []}]}
            for batch in batches
        ]
    }
    body = written(Signal.LOGS, Form.PROTOBUF, document)
    assert through(Signal.LOGS, Form.PROTOBUF, body) == body


@given(st.binary(max_size=60))
def test_any_bytes_are_read_or_refused(body):
    try:
        out = through(Signal.LOGS, Form.PROTOBUF, body)
    except QuarantineError:
        return
    assert proto.ExportLogsServiceRequest.FromString(out) is not None


@BOTH
@FORMS
def test_answers(signal, form):
    assert otlp.rejected(signal, form, otlp.success(signal, form)) == 0
    assert otlp.success(signal, form) == (b"{}" if form is Form.JSON else b"")
    body = otlp.success(signal, form, rejected=3, message="a warning")
    assert otlp.rejected(signal, form, body) == 3
    assert otlp.rejected(signal, form, b"\xff{CANARY") == 0


def test_a_failure_is_a_status_of_grpc():
    status = pytest.importorskip("google.rpc.status_pb2").Status.FromString(
        otlp.failure(Form.PROTOBUF, 14, "no engine")
    )
    assert (status.code, status.message) == (14, "no engine")
    assert json.loads(otlp.failure(Form.JSON, 14, "no engine")) == {"code": 14, "message": "no engine"}
