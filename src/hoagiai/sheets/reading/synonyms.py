"""What people call the fields. Phrases are as `headings.clean` leaves them; registers narrow what is ambiguous."""

from hoagiai.sheets.reading.understood import Register

N, T, M = Register.NEIGHBOURHOODS, Register.TEAMS, Register.MEDIATORS
ANY = (N, T, M)
PHRASES: dict[str, str] = {
    "ordinal": "stt|so stt|so thu tu|thu tu|so tt|no",
    "province": "tinh|ten tinh|tinh thanh pho|tinh tp|thanh pho truc thuoc trung uong",
    "district": "huyen|quan|huyen thi xa|quan huyen|ten huyen|huyen cu|huyen thi xa thanh pho|quan huyen thi xa",
    "commune": "xa|phuong|xa phuong|phuong xa|ten xa|ten phuong|ten xa phuong|xa phuong thi tran|xa phuong dac khu|"
    "cap xa|don vi cap xa|dac khu|ten don vi hanh chinh cap xa|don vi hanh chinh|don vi xa|ten don vi cap xa|xa p",
    "commune_code": "ma xa|ma don vi|ma don vi hanh chinh|ma phuong|ma xa phuong|ma dvhc",
    "note": "ghi chu|chu thich|luu y|ghi chu khac|thong tin khac|note",
    "neighbourhood_code": "ma thon|ma ban|ma thon to dan pho|ma to dan pho|ma ap",
    "neighbourhood": "thon|ban|lang|ap|to dan pho|xom|khu pho|khoi|khom|buon|bon|khu dan cu|tieu khu|phum|soc|"
    "thon to dan pho|ten thon|ten ban|ten to dan pho|ten thon to dan pho|thon ban|thon ban to dan pho|"
    "ten thon ban|ten thon ban to dan pho|ten ap|ten khu pho|thon lang|thon xom|ap khu pho|ap khom|ten xom|"
    "thon ban khu pho|thon ban to khu pho|thon ap|thon ban tdp|dia ban|dia ban dan cu|dia ban hoat dong|"
    "ten ap khu pho|thon buon|ten buon|buon to dan pho|thon ban ap|ban to dan pho|ban khu pho|ten khu dan cu|"
    "thon ban lang|thon lang ban|don vi thon|thuoc thon|thuoc thon to dan pho|thuoc ban|ten lang|khu vuc|"
    "noi hoat dong|dia ban phu trach|thon to|thon khu|thon khoi pho|thon khu pho|khoi pho|thon khoi",
    "neighbourhood_kind": "loai|loai hinh|loai thon|loai thon to dan pho|loai hinh thon|thon hay to dan pho",
    "households": "so ho|tong so ho|so ho gia dinh|ho gia dinh|so ho dan|ho|tong so ho gia dinh|so ho dan cu|"
    "so luong ho|tong ho|quy mo so ho|quy mo ho gia dinh",
    "population": "nhan khau|so nhan khau|so khau|dan so|tong so nhan khau|khau|so dan|tong nhan khau|so nguoi dan",
    "minority_area": "vung dan toc thieu so|dia ban co nhieu dong bao dan toc thieu so|vung dong bao dan toc thieu so|"
    "nhieu dong bao dan toc thieu so|vung co dong dong bao dan toc thieu so|dia ban dan toc thieu so|"
    "thon dan toc thieu so|khu vuc dan toc thieu so|vung co nhieu dong bao dan toc thieu so|"
    "thuoc vung dan toc thieu so|la vung dan toc thieu so|thon vung dan toc thieu so|co nhieu dong bao dan toc thieu so",
    "head_name": "truong thon|truong ban|ho ten truong thon|to truong to dan pho|truong ap|truong khu pho|"
    "ho va ten truong thon|ho va ten truong ban|truong thon to truong to dan pho|truong thon ban|"
    "ho ten truong ban|ho ten to truong to dan pho|ho va ten to truong to dan pho|truong buon|truong khu|truong xom",
    "former_name": "ten cu|ten truoc day|ten truoc sap nhap|thon cu|ten thon cu|ten truoc khi sap nhap|"
    "thuoc xa cu|xa cu|nguyen la|ten thon truoc sap nhap",
    "team_code": "ma to|ma to hoa giai|ma so to",
    "team": "to hoa giai|ten to hoa giai|ten to|thuoc to hoa giai|to hoa giai o co so|to hoa giai thon|"
    "ten to hoa giai o co so|thuoc to|hoa giai to|to hoa giai thuoc|ten cac to hoa giai|sinh hoat tai to hoa giai|"
    "to hoa giai co so|cac to hoa giai|don vi to hoa giai|to",
    "neighbourhoods": "thon phu trach|cac thon phu trach|thon to dan pho phu trach|pham vi hoat dong|pham vi phu trach|"
    "cac thon to dan pho phu trach|pham vi|cac thon|phuc vu cac thon|thon to dan pho do to phu trach",
    "teams_count": "so to hoa giai|so luong to hoa giai|tong so to hoa giai|tong so to|so to",
    "fixed_number": "so hoa giai vien duoc an dinh|so luong hoa giai vien duoc quyet dinh|so luong an dinh|"
    "so hoa giai vien theo quyet dinh|chi tieu so hoa giai vien|so luong duoc giao|dinh bien|"
    "so luong hoa giai vien an dinh|so luong hoa giai vien theo quyet dinh|so hoa giai vien an dinh",
    "mediators_count": "so hoa giai vien|so luong hoa giai vien|tong so hoa giai vien|tong so thanh vien|so thanh vien|"
    "so luong thanh vien|so hoa giai vien hien co|hoa giai vien hien co|so luong hoa giai vien hien co|tong so|"
    "tong so nguoi|so nguoi|so luong|so to vien|tong so hoa giai vien hien co",
    "men_count": "so nam|so hoa giai vien nam|hoa giai vien nam|so luong nam|trong do nam",
    "women_count": "so nu|so hoa giai vien nu|hoa giai vien nu|so luong nu|trong do nu|so hoa giai vien la nu|"
    "hoa giai vien la nu|la nu|trong do so nu",
    "kinh_count": "so nguoi kinh|so dan toc kinh",
    "minority_count": "so dan toc thieu so|so nguoi dan toc thieu so|hoa giai vien dan toc thieu so|"
    "hoa giai vien la nguoi dan toc thieu so|so hoa giai vien dan toc thieu so|so hoa giai vien la nguoi dan toc thieu so|"
    "trong do dan toc thieu so|la dan toc thieu so|nguoi dan toc thieu so",
    "law_trained_count": "so hoa giai vien co chuyen mon luat|so nguoi co chuyen mon luat|chuyen mon luat so nguoi",
    "leader_name": "to truong to hoa giai|ho ten to truong|ho va ten to truong|ten to truong|to truong|"
    "ho va ten to truong to hoa giai|ho ten to truong to hoa giai",
    "leader_phone": "dien thoai to truong|so dien thoai to truong|so dien thoai to truong to hoa giai|"
    "dien thoai cua to truong|so dien thoai cua to truong",
    "mediator_code": "ma hoa giai vien|ma so hoa giai vien|ma nguoi|ma so",
    "full_name": "ho va ten|ho ten|ho va ten hoa giai vien|ho ten hoa giai vien|ten hoa giai vien|hoa giai vien|"
    "ho va ten nguoi|ho va chu dem ten|ho ten thanh vien|ho va ten thanh vien|danh sach hoa giai vien|"
    "ho ten nguoi hoa giai|ho chu dem va ten|ho chu dem va ten khai sinh|ho dem va ten|ho ten dem va ten|"
    "ten thanh vien|nguoi duoc cong nhan|ho va ten nguoi duoc cong nhan|ho va ten khai sinh|quy danh|"
    "ho va ten to vien|ho ten to vien|full name|name|thanh vien|ho va ten nguoi duoc bau|nguoi hoa giai",
    "family_name": "ho|ho dem|ho va dem|ho va ten dem|ho ten dem|ho va chu dem|ho chu dem|ho lot|ho va chu lot",
    "given_name": "ten",
    "sex": "gioi tinh|gioi|nam nu|phai|sex|gioi tinh nam nu",
    "birth_date": "ngay sinh|ngay thang nam sinh|ngay thang sinh|sinh ngay|ngay nam sinh|date of birth|"
    "ngay thang năm sinh|ngay thang năm|sinh ngay thang năm|ngay thang nam sinh day du",
    "birth_year": "năm sinh|nam sinh|sinh năm|sinh nam|ns|năm sinh tuoi|nam sinh tuoi",
    "age": "tuoi|do tuoi|so tuoi|tuoi doi",
    "ethnicity": "dan toc|thanh phan dan toc|dan toc thieu so|dan toc gi|ten dan toc",
    "minority": "la nguoi dan toc thieu so|nguoi dan toc thieu so|la dan toc thieu so",
    "religion": "ton giao",
    "home_town": "que quan|nguyen quan|que|noi sinh",
    "address": "dia chi|noi o|noi thuong tru|thuong tru|noi cu tru|cho o|noi o hien nay|dia chi thuong tru|"
    "ho khau thuong tru|cho o hien nay|noi dang ky thuong tru|dia chi noi o|noi o hien tai|cu tru|dia chi cu tru|"
    "noi dang ky ho khau thuong tru|noi o thuong tru|dia chi lien he|tru quan|ho khau|dia chi lien lac|"
    "noi thuong tru tam tru|dia chi nha|so nha|dia chi noi thuong tru|noi ho khau thuong tru",
    "phone": "dien thoai|so dien thoai|so dien thoai lien he|dien thoai di dong|so di dong|lien he|"
    "so dien thoai di dong|dien thoai lien he|so dien thoai lien lac|thong tin lien he|dien thoai lien lac|di dong",
    "email": "email|thu dien tu|e mail|hop thu|dia chi email",
    "identity_number": "can cuoc|so can cuoc|so dinh danh|so can cuoc so dinh danh|so cm|so the can cuoc|"
    "so can cuoc hoac can cuoc|so can cuoc ho chieu|giay to tuy than|so giay to tuy than|so chung minh|"
    "so can cuoc can cuoc|so cccd hoac so dinh danh|ma so dinh danh|so dinh danh can cuoc",
    "identity_issued_on": "ngay cap|ngay cap can cuoc|cap ngay",
    "identity_issued_by": "noi cap|noi cap can cuoc|co quan cap",
    "occupation": "nghe nghiep|cong viec|nghe nghiep hien nay|nghe|nghe nghiep cong tac|nghe nghiep hien tai|"
    "nghe nghiep chinh|nghe nghiep noi cong tac",
    "position": "chuc vu|chuc danh|chuc vu chuc danh|chuc vu cong tac|chuc vu chuc danh cong tac|don vi cong tac|"
    "chuc vu don vi cong tac|chuc danh chuc vu|chuc vu dam nhan|chuc vu hien nay|nhiem vu|chuc vu xa hoi|"
    "chuc vu doan the|chuc vu chinh quyen doan the|cong tac hien nay|chuc vu nghe nghiep|vai tro|chuc vu kiem nhiem",
    "standing": "thanh phan|co cau|co cau thanh phan|vi tri o thon|thanh phan tham gia|vi tri o thon to dan pho|"
    "thanh phan co cau|dai dien|tu cach tham gia|vi tri cong tac|vi tri|la thanh phan",
    "leads": "chuc vu trong to|chuc danh trong to|chuc vu trong to hoa giai|chuc danh trong to hoa giai|"
    "la to truong|vai tro trong to|nhiem vu trong to|chuc danh to hoa giai|chuc vu to hoa giai|"
    "vai tro trong to hoa giai|nhiem vu trong to hoa giai|phan cong nhiem vu|la to truong to hoa giai|chuc danh hoa giai",
    "training": "trinh do chuyen mon|trinh do|chuyen mon|trinh do dao tao|trinh do chuyen mon nghiep vu|"
    "trinh do chuyen mon luat|trinh do luat|chuyen mon nghiep vu|chuyen mon luat|bang cap|van bang|"
    "trinh do chuyen mon dao tao|chuyen mon dao tao|trinh do phap luat|trinh do chuyen mon ve luat|hoc vi|"
    "trinh do chuyen mon phap luat|bang cap chuyen mon",
    "specialty": "chuyen nganh|chuyen nganh dao tao|nganh dao tao|nganh hoc|nganh|chuyen nganh hoc",
    "schooling": "trinh do van hoa|trinh do hoc van|van hoa|hoc van|giao duc pho thong|trinh do pho thong|"
    "trinh do giao duc pho thong|hoc van pho thong|lop",
    "political_theory": "ly luan chinh tri|trinh do ly luan chinh tri|trinh do chinh tri|chinh tri",
    "party_member": "dang vien|la dang vien|ngay vao dang|dang vien dcsvn|dang",
    "languages": "ngon ngu|tieng dan toc|biet tieng dan toc|ngoai ngu|tieng dan toc thieu so|ngon ngu su dung|"
    "biet tieng dan toc thieu so|tieng dan toc biet|su dung tieng dan toc|biet tieng",
    "roles": "tu cach khac|kiem nhiem|tham gia khac|kiem nhiem khac|cong viec kiem nhiem",
    "coached": "da tap huan|da boi duong|duoc tap huan|da duoc boi duong|da duoc tap huan|tap huan|boi duong|"
    "da duoc boi duong nghiep vu|boi duong nghiep vu|da qua boi duong|da qua tap huan|duoc boi duong|"
    "tap huan boi duong|da duoc tap huan boi duong|boi duong nghiep vu hoa giai|da duoc boi duong tap huan",
    "recognised_on": "ngay cong nhan|ngay duoc cong nhan|thoi gian cong nhan|thoi diem cong nhan|"
    "duoc cong nhan tu ngay|tham gia tu ngay|ngay tham gia|thoi gian tham gia|năm tham gia|tham gia tu năm|"
    "ngay bat dau|tu ngay|ngay vao to|thoi gian tham gia hoa giai|năm cong nhan|bat dau tu ngay|"
    "thoi gian tham gia to hoa giai|năm tham gia hoa giai|duoc cong nhan ngay|ngay cong nhan hoa giai vien",
    "decision": "quyet dinh|so quyet dinh|quyet dinh so|so quyet dinh cong nhan|quyet dinh cong nhan|"
    "so quyet dinh thanh lap|quyet dinh thanh lap|so ngay quyet dinh|so ngay thang quyet dinh|van ban|so van ban|"
    "so ky hieu|so ky hieu quyet dinh|quyet dinh kien toan|so quyet dinh cong nhan hoa giai vien|"
    "quyet dinh cong nhan hoa giai vien|so ngay quyet dinh cong nhan|quyet dinh thanh lap kien toan|"
    "so ngay thang năm quyet dinh|so quyet dinh ngay thang năm|van ban quyet dinh|can cu|so quyet dinh kien toan|"
    "so ngay thang năm quyet dinh cong nhan|quyet dinh cong nhan so|so quyet dinh ngay quyet dinh",
    "decided_on": "ngay quyet dinh|ngay ky|ngay ban hanh|ngay ky quyet dinh|ngay thang quyet dinh|"
    "ngay thang năm quyet dinh|ngay ra quyet dinh|ngay ban hanh quyet dinh|ngay quyet dinh cong nhan|ngay van ban",
    "signer": "nguoi ky|nguoi ky quyet dinh|nguoi quyet dinh",
    "established_on": "ngay thanh lap|thanh lap ngay|năm thanh lap|thoi gian thanh lap|thoi diem thanh lap|"
    "thanh lap tu ngay",
    "ended_on": "den ngay|ngay ket thuc|ngay giai the|den het ngay|thoi den het ngay|lam den ngay|lam den het ngay",
    "ceased_on": "ngay thoi|thoi ngay|thoi tu ngay|ngay thoi lam hoa giai vien|thoi lam hoa giai vien tu ngay|"
    "ngay thoi cong nhan|ngay nghi|nghi tu ngay|ngay mien nhiem|mien nhiem tu ngay|ngay cham dut|cham dut tu ngay",
    "ending": "ly do thoi|ly do thoi lam hoa giai vien|ly do nghi|ly do",
    "cases_count": "so vu viec|so vu viec da hoa giai|so vu|so vu hoa giai|vu viec|so vu viec tiep nhan|tong so vu viec",
}
NARROW: dict[tuple[str, Register], str] = {
    ("ten", T): "team",
    ("ten", N): "neighbourhood",
    ("ten goi", T): "team",
    ("ten goi", N): "neighbourhood",
    ("ten don vi", T): "team",
    ("ten don vi", N): "neighbourhood",
    ("don vi", T): "team",
    ("don vi", N): "neighbourhood",
    ("don vi", M): "team",
    ("ho", N): "households",
    ("ho va ten", T): "leader_name",
    ("ho ten", T): "leader_name",
    ("ho va ten", N): "head_name",
    ("ho ten", N): "head_name",
    ("dien thoai", T): "leader_phone",
    ("so dien thoai", T): "leader_phone",
    ("so luong", M): "",
    ("tong so", M): "",
    ("hoa giai vien", T): "mediators_count",
    ("hoa giai vien", N): "mediators_count",
    ("thanh vien", T): "mediators_count",
    ("to hoa giai", N): "teams_count",
    ("thon to dan pho phu trach", T): "neighbourhoods",
    ("dan toc thieu so", T): "minority_count",
    ("dan toc thieu so", N): "minority_count",
    ("dia chi", T): "neighbourhoods",
    ("dia chi", N): "note",
    ("ma", M): "mediator_code",
    ("ma", T): "team_code",
    ("ma", N): "neighbourhood_code",
    ("to truong", M): "leads",
    ("lop", M): "schooling",
    ("nu", T): "women_count",
    ("nam", T): "men_count",
    ("nu", N): "women_count",
    ("nam", N): "men_count",
    ("kinh", T): "kinh_count",
    ("kinh", N): "kinh_count",
}
"""What a heading means in one register."""
EXACT = {phrase: field for field, phrases in PHRASES.items() for phrase in phrases.split("|")}
