"""Names of many countries' firms and persons, each in ordinary tellings of a fine, are read whole."""

import pytest

from tests.extraction.analysing import penalties_of

TELLINGS = """
The FCA fined {} £3m for weak controls.
{} was fined £3 million by the FCA.
{} has been fined £3m over late reports.
On 4 March 2026 the FCA imposed a fine of £3m on {}.
A £3m penalty was imposed on {} for late filing.
{} must pay a penalty of £3m, the FCA said.
FCA: {} fined £3m
FCA fines {} £3m for spoofing
The regulator ordered {} to pay a fine of £3m.
The FCA has published a final notice against {}, fining it £3m.
In addition, {} received a fine of £3m.
A fine of £3m against {} was announced by the FCA on Monday.
The FCA slapped {} with a £3m fine.
{}, which is based in Leeds, was fined £3m by the FCA.
The FCA announced that {} had been fined £3m.
{} paid a £3m fine to the FCA.
The FCA levied an administrative fine of £3m upon {} following an inspection.
In its decision the FCA penalised {} with £3m for breaches of its rules.
By order of 3 March 2026, {} was fined £3m for insider dealing.
The FCA reprimanded {} and fined it £3m.
""".strip().splitlines()

NAMES = (
    """
Kestrel Bay Bank plc|Ramblas Pagos S.A. de C.V.|Cumbre Valores S.A.B. de C.V.|Banca Collina S.C.p.A.
Banca dell'Arno S.p.A.|Otto Vetri s.n.c.|Salzach Leasing Gesellschaft m.b.H.|Gozo Games p.l.c.
Lago Crédito S/A|Merbau Futures Pte. Limited|Kelapa Money Sdn. Bhd.|Lindhav Finans AB (publ)
Drina Osiguranje a.d.|Vlora Pay Sh.p.k.|Oak Mill Savings Bank, F.S.B.|Palmera Money B.S.C. (c)
First Prairie Savings Bank|First Bank of Dunmore|St Hilda's Hospital|St. Cuthbert's School
Qingshan Payment Co., Ltd.|Tamar Futures Co. Ltd|Aoba Shoken K.K.|Hanbit Securities Co., Ltd.
PT Bunga Finansial Tbk|Lotus Trust PCL|Coral Reef Insurance (Fiji) Pte Limited|Kudu Wealth (Pty) Ltd
Sarda Finance Pvt. Ltd.|Ege Kart A.Ş.|Morava Kredit s.r.o.|Balta Nauda SIA|Põhja Laen OÜ
Vistula Leasing Sp. z o.o.
O'Dwyer & Finch LLP|Smythe-Hale Wealth Ltd|Banco do Ave, S.A.|Cañada Brokers, S.L.|Fjellbank ASA
Zappello|K45|Orrin Life|Rill|hiloBe Inc.|24/7 Parcels Ltd
Sorriso per l'Umbria S.p.A.|Fritid i Skåne AB|Denby & Co. CPAs, LLP|Drake's Global Services USA, Inc.
Fern Eye and Skin Centers, P.C.|Royal Bank of Canada|Ridge Dental PLLC
D. K. Verma|A. P. J. Nair|K.R. Iyer|Kim Min-seo|Abdulaziz Al-Harbi|Omar bin Said
María José Ibáñez|Jean-Luc Perrin|Siobhán O'Shea|Luca D'Amico|Marco della Torre|Willem ten Kate
Anneke van 't Veer|Gruffydd ap Owain|Mary-Ann St. Cloud|Ma. Corazon Reyes|Robert "Bobby" Reed|April Stone
Jan Nowak|Sipho kaMthembu|Ionuț Moldovan|Jón Einarsson|Ramasamy a/l Kannan|William H. Gates III
""".strip()
    .replace("\n", "|")
    .split("|")
)


@pytest.mark.parametrize("name", NAMES)
def test_every_telling_names_the_respondent(name: str) -> None:
    wrong = []
    for telling in TELLINGS:
        found = penalties_of(telling.format(name).replace("..", "."))
        if f"fine 3000000 GBP {name}".rstrip(".") not in [line.rstrip(".") for line in found]:
            wrong.append((telling, found))
    assert wrong == []
