"""Requests to confirm a subscription are told from newsletters by general signs."""

import pytest

from tests.mailing import TEXT, mail
from updates.fetching.confirming import asks_to_confirm

TOKEN = "https://list.example/s/3f9a?t=c4ca4238a0b923820dcc"
BUTTON = f"<p>{{}}</p><p><a href='{TOKEN}'>{{}}</a></p>"
FOOT = (
    "<p><a href='https://firm.example/'>Firm</a> <a href='https://firm.example/privacy'>Privacy notice</a> "
    "<a href='https://www.linkedin.com/company/firm'>LinkedIn</a> "
    "<a href='https://firm.example/unsubscribe?u=1'>Unsubscribe</a></p>"
)


@pytest.mark.parametrize(
    ("subject", "text", "html"),
    [
        ("Confirm your subscription", f"Hello! {TOKEN}", ""),
        ("One more step", f"Please verify your email address to receive our alerts:\n{TOKEN}\n", ""),
        ("Activate your newsletter", "", BUTTON.format("One click is missing.", "Yes, send it to me")),
        ("Welcome", "", BUTTON.format("Please confirm your sign-up below.", "Confirm") + FOOT),
        (
            "Bitte bestätigen Sie Ihre Anmeldung",
            "",
            BUTTON.format("Guten Tag, nur ein Klick noch.", "Bestätigen"),
        ),
        ("Newsletter", f"Bitte bestätigen Sie Ihre Anmeldung zum Newsletter: {TOKEN}", ""),
        ("Confirmez votre inscription", f"Bonjour, cliquez ici : {TOKEN}", ""),
        ("Confirma tu suscripción", f"Hola: {TOKEN}", ""),
        ("Conferma la tua iscrizione", f"Salve {TOKEN}", ""),
        ("Confirme a sua inscrição", f"Olá {TOKEN}", ""),
        ("Bevestig je inschrijving", f"Hallo {TOKEN}", ""),
        ("Potwierdź subskrypcję", f"Cześć {TOKEN}", ""),
        ("Подтвердите подписку", f"Здравствуйте {TOKEN}", ""),
        ("请确认您的订阅", "", BUTTON.format("感谢您订阅我们的周报。", "确认订阅")),
        ("メールアドレスの確認", "", BUTTON.format("次のリンクから登録してください。", "登録を完了する")),
        ("구독 확인", f"아래 링크를 눌러 주세요. {TOKEN}", ""),
    ],
)
def test_requests_in_many_languages(subject: str, text: str, html: str) -> None:
    found = asks_to_confirm(mail(subject, text or "See the HTML part.", html=html))
    assert found is not None and found.link == TOKEN


@pytest.mark.parametrize(
    ("subject", "text", "html", "why"),
    [
        ("Weekly update", TEXT, "", "no word of it"),
        ("Regulator confirms newsletter rules", TEXT * 3, "", "many words"),
        ("Confirm your subscription", "Reply to this mail.", "", "no link"),
        (
            "How firms confirm an e-mail address",
            "The regulator told firms to verify each email address: https://r.example/a-b and "
            "https://r.example/c-d say how.",
            "",
            "two links, and none asks",
        ),
        ("Invoice", f"Pay here: {TOKEN}", "", "a link, but another matter"),
        ("Confirm your subscription", "x", BUTTON.format(TEXT * 3, "Confirm"), "a newsletter's length"),
        ("Confirm your subscription", "Hello", FOOT, "ways out only"),
    ],
)
def test_what_is_no_request(subject: str, text: str, html: str, why: str) -> None:
    assert asks_to_confirm(mail(subject, text, html=html)) is None, why


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"Subject: confirm your subscription\r\n\r\n" + b"confirm " * 500_000,
        b"Subject: confirm your subscription\r\nContent-Type: text/html\r\n\r\n" + b"<div>" * 20_000,
        b"Subject: confirm\r\nContent-Type: text/plain; charset=none\r\n\r\nconfirm your subscription",
        b"Content-Type: multipart/mixed; boundary=b\r\n\r\n" + b"--b\r\n\r\nx\r\n" * 10_000,
        b"Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n" * 400,
    ],
    ids=["nothing", "long", "nested", "charset", "parts", "deep"],
)
def test_hostile_mails_are_no_requests(data: bytes) -> None:
    assert asks_to_confirm(data) is None


def test_a_mail_that_brings_a_file_is_to_be_read() -> None:
    files = (("issue.pdf", "application/pdf", b"%PDF-1.4"),)
    assert asks_to_confirm(mail("Confirm your subscription", TOKEN, files=files)) is None


def test_a_link_holds_no_signs_that_cannot_be_stored() -> None:
    request = asks_to_confirm(mail("Confirm your subscription", f"Hello! {TOKEN}\x00\x07x"))
    assert request and request.link == TOKEN
