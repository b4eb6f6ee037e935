"""Words of places: levels of administrative units, kinds of neighbourhoods, what can become of these."""

from django.db import models


class Level(models.TextChoices):
    """A level as written in the data; which levels exist on a day is answered by `rules.levels_on`."""

    PROVINCE = "province", "cấp tỉnh"
    DISTRICT = "district", "cấp huyện"
    COMMUNE = "commune", "cấp xã"


class NeighbourhoodKind(models.TextChoices):
    """What a neighbourhood is called locally; in law all are "thôn, tổ dân phố" (Luật 35/2013/QH13 Điều 2.2)."""

    VILLAGE = "thon", "thôn"
    LANG = "lang", "làng"
    BAN = "ban", "bản"
    BUON = "buon", "buôn"
    BON = "bon", "bon"
    PHUM = "phum", "phum"
    SOC = "soc", "sóc"
    XOM = "xom", "xóm"
    AP = "ap", "ấp"
    KHOM = "khom", "khóm"
    DOI = "doi", "đội"
    RESIDENTIAL_GROUP = "to_dan_pho", "tổ dân phố"
    QUARTER = "khu_pho", "khu phố"
    BLOCK = "khoi", "khối"
    BLOCK_QUARTER = "khoi_pho", "khối phố"
    AREA = "khu", "khu"
    RESIDENTIAL_AREA = "khu_dan_cu", "khu dân cư"
    SUB_AREA = "tieu_khu", "tiểu khu"


class NeighbourhoodChangeKind(models.TextChoices):
    """What a decision did to neighbourhoods (Nghị định 185/2026/NĐ-CP Điều 9)."""

    ESTABLISHED = "established", "thành lập"
    MERGED = "merged", "sáp nhập"
    SPLIT = "split", "chia tách"
    RENAMED = "renamed", "đổi tên"
    MOVED = "moved", "chuyển sang đơn vị hành chính cấp xã khác"
    DISSOLVED = "dissolved", "giải thể"
