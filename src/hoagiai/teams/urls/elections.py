"""Addresses of the pages about elections, offices and their papers."""

from django.urls import URLPattern, path, register_converter

from hoagiai.teams.views.elections import beginning, deciding, offices, papers, preparing, reading, scans


class FileSuffix:
    """The two kinds of file in which a paper comes."""

    regex = "docx|pdf"

    def to_python(self, value: str) -> str:
        return value

    def to_url(self, value: str) -> str:
        return value


register_converter(FileSuffix, "suffix")

TEAM = "to-hoa-giai/<slug:code>/"
OFFICE = f"{TEAM}hoa-giai-vien/<uuid:office>/"
ELECTION = "bau-cu/<uuid:code>/"
urlpatterns: list[URLPattern] = [
    path("bau-cu/", reading.election_list, name="election_list"),
    path(ELECTION, reading.election, name="election"),
    path(f"{ELECTION}danh-sach/", preparing.candidates, name="candidates"),
    path(f"{ELECTION}danh-sach/<int:pk>/bo/", preparing.remove_candidate, name="remove_candidate"),
    path(f"{ELECTION}niem-yet/", preparing.publish, name="publish"),
    path(f"{ELECTION}kiem-phieu/", deciding.count, name="count"),
    path(f"{ELECTION}de-nghi/", deciding.send, name="send"),
    path(f"{ELECTION}quyet-dinh/", deciding.decide, name="decide"),
    path(f"{ELECTION}cong-bo/", deciding.announce, name="announce"),
    path(f"{ELECTION}bau-tiep/", beginning.follow, name="follow"),
    path(f"{ELECTION}huy/", beginning.cancel, name="cancel"),
    path(f"{ELECTION}giay-to/<slug:paper>.<suffix:suffix>", papers.election_paper, name="election_paper"),
    path(f"{TEAM}bau-cu/", reading.elections, name="elections"),
    path(f"{TEAM}bau/", beginning.elect, name="elect"),
    path(f"{TEAM}bau-to-truong/", beginning.elect_leader, name="elect_leader"),
    path(f"{TEAM}cong-nhan/", offices.recognise, name="recognise"),
    path(f"{TEAM}to-truong/", offices.name_leader, name="name_leader"),
    path(f"{TEAM}to-truong/thoi/", offices.cease_leading, name="cease_leading"),
    path(f"{TEAM}giay-to/<slug:paper>.<suffix:suffix>", papers.team_paper, name="team_paper"),
    path(f"{TEAM}quyet-dinh/<int:pk>/ban-chup/", scans.decision_scan, name="decision_scan"),
    path(f"{TEAM}quyet-dinh/<int:pk>/luu-ban-chup/", scans.keep_scan, name="keep_scan"),
    path(f"{OFFICE}thoi/", offices.cease, name="cease"),
    path(f"{OFFICE}giay-to/<slug:paper>.<suffix:suffix>", papers.office_paper, name="office_paper"),
]
