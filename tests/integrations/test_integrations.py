"""redactor inside other programs: nothing raw gets past, whatever is logged and however."""

import collections
import copy
import dataclasses
import io
import json
import logging
import logging.config
import logging.handlers
import pickle
import warnings

import pytest
from engines import Engine, Unprintable

from redactor.integrations.callables import (
    langfuse_mask,
    langsmith_anonymizer,
    redact_messages,
    structlog_processor,
)
from redactor.integrations.logging_filter import (
    RedactingFilter,
    RedactingHandler,
    misplaced,
    redacted_record,
)


@pytest.fixture
def logger():
    out = io.StringIO()
    handler = logging.StreamHandler(out)
    handler.setFormatter(logging.Formatter("%(message)s extra=%(user)s", defaults={"user": ""}))
    handler.addFilter(RedactingFilter(engine=Engine()))
    log = logging.Logger("made-up")
    log.addHandler(handler)
    return log, out


def say_all(log):
    log.warning("CANARY1 and %s", "CANARY2")
    log.warning("%(a)s", {"a": "CANARY"})
    log.warning("wrong %d", "CANARY")
    log.warning("x", extra={"user": {"name": ["CANARY"]}})
    log.warning("x", extra={"user": Unprintable()})
    log.warning("BOOM CANARY")
    log.warning("trace", stack_info=True)
    try:
        try:
            raise KeyError("CANARY")
        except KeyError:
            raise ValueError("CANARY") from None
    except ValueError:
        log.exception("failed for CANARY")


def test_arguments_extras_and_tracebacks(logger):
    log, out = logger
    say_all(log)
    text = out.getvalue()
    assert "CANARY" not in text
    assert "[SECRET] and [SECRET]" in text and "ValueError: [SECRET]" in text
    assert "{'name': ['[SECRET]']}" in text
    assert "[REDACTOR_QUARANTINE reason=internal_error record=1]" in text


@pytest.mark.parametrize(
    ("message", "args", "shown"),
    [
        ("caller %d", ("CANARY",), "caller [SECRET]"),
        ("%-5.2f%% of %s", ("CANARY", 7), "[SECRET]% of 7"),
        ("caller %s and %s", ("CANARY",), "caller [SECRET] and %s"),
        ("caller", ("CANARY", 7), "caller [SECRET], 7"),
        ("caller {}", ("CANARY",), "caller {} [SECRET]"),
        ("100% off", ("CANARY",), "100% off [SECRET]"),
        (
            "%(who)d of %(firm)s",
            ({"who": "CANARY", "town": "CANARY2"},),
            "[SECRET] of %(firm)s town=[SECRET]",
        ),
    ],
)
def test_arguments_that_do_not_fit_stand_where_they_were_to_stand(message, args, shown):
    record = logging.LogRecord("a", 30, "p", 1, message, args, None)
    assert redacted_record(record, Engine()).msg == shown


def test_named_tuples_keep_their_names():
    caller = collections.namedtuple("caller", "first_name attempts")("CANARY", 2)
    record = logging.LogRecord("a", 30, "p", 1, "x", (), None)
    record.callers = [caller]
    assert redacted_record(record, Engine()).callers == [{"first_name": "[SECRET]", "attempts": 2}]


def test_the_wrapper_leaves_the_record_of_others_alone():
    out, seen = io.StringIO(), []
    log = logging.Logger("made-up")
    log.addHandler(RedactingHandler(logging.StreamHandler(out), engine=Engine()))
    other = logging.Handler()
    other.emit = lambda record: seen.append(record.getMessage())
    log.addHandler(other)
    log.warning("a %s", "CANARY")
    assert out.getvalue() == "a [SECRET]\n" and seen == ["a CANARY"]


def test_dict_config_and_a_warning_where_it_cannot_work(monkeypatch):
    monkeypatch.setattr("redactor.redact.Redactor", lambda policy: Engine())
    logging.config.dictConfig(
        {
            "version": 1,
            "disable_existing_loggers": False,
            "filters": {
                "redact": {"()": "redactor.integrations.logging_filter.RedactingFilter", "policy": "pci"}
            },
            "handlers": {"null": {"class": "logging.NullHandler"}},
            "loggers": {"made.up": {"handlers": ["null"], "filters": ["redact"]}},
        }
    )
    log = logging.getLogger("made.up")
    try:
        assert misplaced() == ["made.up"]
        with pytest.warns(RuntimeWarning, match="attach it to handlers"):
            log.warning("x")
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            log.warning("once only")
    finally:
        log.filters.clear()
    assert misplaced() == []


def test_what_the_engine_logs_itself_is_dropped_and_never_loops():
    """The engine's own libraries log too, some of them the text."""
    out = io.StringIO()
    log = logging.Logger("made-up")
    handler = logging.StreamHandler(out)
    log.addHandler(handler)

    class Chatty(Engine):
        def redact_text(self, text):
            log.warning("now reading %s", text)
            return super().redact_text(text)

    handler.addFilter(RedactingFilter(engine=Chatty()))
    log.warning("a CANARY")
    assert out.getvalue() == "a [SECRET]\n"


def test_names_of_threads_that_were_given_by_hand():
    record = logging.LogRecord("a", 30, "p", 1, "x", (), None)
    record.threadName = "call of CANARY"
    assert redacted_record(record, Engine()).threadName == "call of [SECRET]"
    record = logging.LogRecord("a", 30, "p", 1, "x", (), None)
    record.threadName, record.taskName = "ThreadPoolExecutor-0_1", "Task-12"
    redacted_record(record, None)
    assert (record.threadName, record.taskName) == ("ThreadPoolExecutor-0_1", "Task-12")


@pytest.mark.parametrize(
    ("message", "args"), [("x %s", (Unprintable(),)), (Unprintable(), ()), ("x %d", (Unprintable(),))]
)
def test_what_cannot_be_shown_does_not_reach_the_caller(logger, message, args):
    log, out = logger
    log.warning(message, *args)
    assert out.getvalue() == "[REDACTOR_QUARANTINE reason=internal_error record=1] extra=\n"


def made(**extras):
    record = logging.LogRecord("a.b", 30, "p", 1, "x", (), None)
    vars(record).update(extras)
    return record


@pytest.mark.parametrize(
    ("name", "done"),
    [
        ("app.calls-2", "app.calls-2"),
        ("call of CANARY", "call of [SECRET]"),
        ("a b.CANARY.c", "a b.[SECRET].c"),
        ("BOOM x", "[REDACTOR_QUARANTINE reason=internal_error record=1]"),
    ],
)
def test_names_of_loggers(name, done):
    assert redacted_record(made(name=name), Engine()).name == done


def test_names_of_extras():
    done = redacted_record(made(CANARY1=1, plain=2), Engine())
    assert "CANARY1" not in vars(done) and (vars(done)["[SECRET]"], done.plain) == (1, 2)


def test_names_of_extras_where_the_engine_fails():
    done = redacted_record(made(**{"a@b BOOM": 1, "plain": 2, "of": "BOOM"}), Engine())
    assert "a@b BOOM" not in vars(done)
    assert (done.plain, done.of) == (2, "[REDACTOR_QUARANTINE reason=internal_error record=1]")


def test_all_of_a_record_is_read_together():
    """What an extra names is known in the message and in the traceback."""
    asked = []

    class Listening(Engine):
        def redact(self, record):
            asked.append(record)
            return super().redact(record)

    redacted_record(made(msg="of %s", args=("a",), patient="b", exc_text="c"), Listening())
    assert asked == [{"message": "of a", "exc_text": "c", "patient": "b"}]


def test_a_redacted_record_can_go_to_another_process():
    sent = pickle.loads(pickle.dumps(vars(redacted_record(made(user="CANARY"), Engine()))))
    assert sent["user"] == "[SECRET]"


def test_what_a_filter_adds_to_a_redacted_record_is_redacted_too():
    """Handlers share the record: the second one's filters may enrich what the first one's have redacted."""
    asked = []

    class Listening(Engine):
        def redact_text(self, text):
            asked.append(text)
            return super().redact_text(text)

    engine, record = Listening(), made()
    redacted_record(record, engine)
    assert redacted_record(copy.copy(record), engine).msg == "x" and asked == ["x"]
    record.user, record.context = "CANARY", ["a"]
    assert redacted_record(record, engine).user == "[SECRET]"
    record.context.append("CANARY")
    assert redacted_record(record, engine).context == ["a", "[SECRET]"]
    record.user = {1, "CANARY"}  # what JSON has no type for
    assert "CANARY" not in str(vars(redacted_record(record, engine)))
    record.msg, record.args = "x %s", ("CANARY",)
    assert redacted_record(record, engine).getMessage() == "x [SECRET]"


@pytest.mark.parametrize("given", [True, "CANARY", 7])
def test_exceptions_that_are_none_do_not_reach_the_caller(given):
    """As records made by hand hold them."""
    done = redacted_record(made(exc_info=given), Engine())
    assert done.exc_info is None and "CANARY" not in str(done.exc_text)


def test_the_wrapper_does_what_it_is_told_to_its_target():
    out = io.StringIO()
    target = logging.handlers.MemoryHandler(100, logging.CRITICAL, target=logging.StreamHandler(out))
    handler = RedactingHandler(target, engine=Engine())
    handler.setFormatter(logging.Formatter("- %(message)s"))
    assert target.format(made()) == "- x"
    target.setLevel(logging.ERROR)
    handler.handle(made())
    handler.handle(made(levelno=logging.ERROR))
    assert out.getvalue() == "" and len(target.buffer) == 1
    handler.flush()
    assert out.getvalue() == "x\n"


@pytest.mark.parametrize("given", ["true", "exception", "tuple"])
def test_structlog_shows_no_exception_that_is_not_formatted_yet(given):
    try:
        raise ValueError("CANARY")
    except ValueError as error:
        info = {"true": True, "exception": error, "tuple": (ValueError, error, error.__traceback__)}[given]
        done = structlog_processor(Engine())(None, "error", {"event": "a", "exc_info": info})
    assert set(done) == {"event", "exception"} and done["exception"].endswith("ValueError: [SECRET]")


def test_structlog_without_an_exception():
    assert structlog_processor(Engine())(None, "info", {"event": "a", "exc_info": False}) == {"event": "a"}


def test_structlog_through_the_formatter_of_logging():
    structlog = pytest.importorskip("structlog")
    out = io.StringIO()
    handler = logging.StreamHandler(out)
    formatter = structlog.stdlib.ProcessorFormatter(
        foreign_pre_chain=[structlog.stdlib.add_log_level],
        processors=[
            structlog.processors.format_exc_info,
            structlog_processor(Engine()),
            structlog.stdlib.ProcessorFormatter.remove_processors_meta,
            structlog.processors.JSONRenderer(),
        ],
    )
    handler.setFormatter(formatter)
    log = logging.Logger("made-up")
    log.addHandler(handler)
    log.warning("a %s", "CANARY")
    try:
        raise ValueError("CANARY")
    except ValueError:
        log.exception("b")
    first, second = map(json.loads, out.getvalue().splitlines())
    assert first == {"event": "a [SECRET]", "level": "warning"} and "CANARY" not in out.getvalue()
    assert "ValueError: [SECRET]" in second["exception"]


def test_structlog():
    structlog = pytest.importorskip("structlog")
    out = io.StringIO()
    log = structlog.wrap_logger(
        structlog.PrintLogger(out),
        processors=[
            structlog.processors.format_exc_info,
            structlog_processor(Engine()),
            structlog.processors.JSONRenderer(),
        ],
    )
    log.warning("a CANARY", user="CANARY", n=1)
    try:
        raise ValueError("CANARY")
    except ValueError:
        log.exception("b")
    lines = [json.loads(line) for line in out.getvalue().splitlines()]
    assert lines[0] == {"event": "a [SECRET]", "user": "[SECRET]", "n": 1}
    assert "CANARY" not in out.getvalue() and "ValueError: [SECRET]" in lines[1]["exception"]


@pytest.mark.parametrize(
    "value", ["CANARY", {"a": ["CANARY", 1, None, (b"CANARY",)]}, [Unprintable()], "BOOM CANARY", 4]
)
def test_callables_never_raise_and_never_pass(value):
    engine = Engine()
    done = [
        langfuse_mask(engine)(data=value),
        langsmith_anonymizer(engine)({"inputs": value}),
        redact_messages(engine)({"model": "m", "messages": [value]}),
        structlog_processor(engine)(None, "info", {"event": value}),
    ]
    assert "CANARY" not in repr(done)


def test_messages_keep_what_is_not_said():
    data = {"model": "m", "messages": [{"role": "user", "content": "CANARY"}], "stream": True}
    assert redact_messages(Engine())(data) == {
        "model": "m",
        "messages": [{"role": "user", "content": "[SECRET]"}],
        "stream": True,
    }
    assert data["messages"][0]["content"] == "CANARY"


@dataclasses.dataclass
class Patient:
    name: str


def test_members_of_objects_keep_their_names():
    assert langfuse_mask(Engine())(data={"of": Patient("CANARY")}) == {"of": {"name": "[SECRET]"}}


def test_members_of_pydantic_models_keep_their_names():
    pydantic = pytest.importorskip("pydantic")
    model = pydantic.create_model("Patient", name=str)
    assert langfuse_mask(Engine())(data=[model(name="CANARY")]) == [{"name": "[SECRET]"}]


def test_variables_of_a_prompt_are_said_too():
    assert redact_messages(Engine())({"prompt_variables": {"a": "CANARY"}}) == {
        "prompt_variables": {"a": "[SECRET]"}
    }
    assert redact_messages(Engine())({"prompt_variables": {"a": "BOOM"}}) == {"prompt_variables": {}}
