-- What a member's record may say of ethnicity and religion. Statistics count by both, so they are codes.

create table ethnicity (
    code text primary key check (code ~ '^[0-9]{2}$'),
    vi   text not null,
    en   text not null
);
-- Danh mục các thành phần dân tộc Việt Nam, Quyết định 121-TCTK/PPCĐ, 2/3/1979: 54 groups and their codes.
insert into ethnicity (code, vi, en)
select code, name, name from (values
    ('01', 'Kinh'), ('02', 'Tày'), ('03', 'Thái'), ('04', 'Hoa'), ('05', 'Khơ-me'), ('06', 'Mường'), ('07', 'Nùng'),
    ('08', 'Hmông'), ('09', 'Dao'), ('10', 'Gia-rai'), ('11', 'Ngái'), ('12', 'Ê-đê'), ('13', 'Ba-na'),
    ('14', 'Xơ-đăng'), ('15', 'Sán Chay'), ('16', 'Cơ-ho'), ('17', 'Chăm'), ('18', 'Sán Dìu'), ('19', 'Hrê'),
    ('20', 'Mnông'), ('21', 'Ra-glai'), ('22', 'Xtiêng'), ('23', 'Bru-Vân Kiều'), ('24', 'Thổ'), ('25', 'Giáy'),
    ('26', 'Cơ-tu'), ('27', 'Gié-Triêng'), ('28', 'Mạ'), ('29', 'Khơ-mú'), ('30', 'Co'), ('31', 'Ta-ôi'),
    ('32', 'Chơ-ro'), ('33', 'Kháng'), ('34', 'Xinh-mun'), ('35', 'Hà Nhì'), ('36', 'Chu-ru'), ('37', 'Lào'),
    ('38', 'La Chí'), ('39', 'La Ha'), ('40', 'Phù Lá'), ('41', 'La Hủ'), ('42', 'Lự'), ('43', 'Lô Lô'),
    ('44', 'Chứt'), ('45', 'Mảng'), ('46', 'Pà Thẻn'), ('47', 'Cơ Lao'), ('48', 'Cống'), ('49', 'Bố Y'),
    ('50', 'Si La'), ('51', 'Pu Péo'), ('52', 'Brâu'), ('53', 'Ơ-đu'), ('54', 'Rơ-măm')) as list (code, name);

create table religion (
    code     text primary key,
    vi       text not null,
    en       text not null,
    position int generated always as identity
);
-- The sixteen religions of which the State has recognised organisations (Luật Tín ngưỡng, tôn giáo 2016, Article 21; list of
-- the Government Committee for Religious Affairs), and none.
insert into religion (code, vi, en) values
    ('KHONG', 'không', 'none'),
    ('PHAT_GIAO', 'Phật giáo', 'Buddhism'),
    ('CONG_GIAO', 'Công giáo', 'Catholicism'),
    ('TIN_LANH', 'Tin lành', 'Protestantism'),
    ('CAO_DAI', 'Cao Đài', 'Caodaism'),
    ('HOA_HAO', 'Phật giáo Hòa Hảo', 'Hoa Hao Buddhism'),
    ('HOI_GIAO', 'Hồi giáo', 'Islam'),
    ('BAHAI', 'Tôn giáo Baha''i', 'Baha''i Faith'),
    ('TINH_DO_CU_SI', 'Tịnh độ Cư sĩ Phật hội', 'Pure Land Lay Buddhism'),
    ('CO_DOC_PHUC_LAM', 'Cơ đốc Phục lâm', 'Seventh-day Adventism'),
    ('TU_AN_HIEU_NGHIA', 'Phật giáo Tứ Ân Hiếu nghĩa', 'Tu An Hieu Nghia Buddhism'),
    ('MINH_SU_DAO', 'Minh Sư đạo', 'Minh Su Dao'),
    ('MINH_LY_DAO', 'Minh lý đạo - Tam Tông Miếu', 'Minh Ly Dao'),
    ('BA_LA_MON', 'Bà-la-môn giáo', 'Cham Brahmanism'),
    ('MAC_MON', 'Mặc môn', 'Mormonism'),
    ('HIEU_NGHIA_TA_LON', 'Phật giáo Hiếu Nghĩa Tà Lơn', 'Hieu Nghia Ta Lon Buddhism'),
    ('BUU_SON_KY_HUONG', 'Bửu Sơn Kỳ Hương', 'Buu Son Ky Huong');

grant select on ethnicity, religion to "${appRole}";

-- Not valid: what was recorded before there were codes stays as it was written.
alter table member
    add constraint member_ethnicity foreign key (ethnicity) references ethnicity not valid,
    add constraint member_religion foreign key (religion) references religion not valid;
