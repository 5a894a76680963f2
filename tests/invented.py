"""A notice for a year that has none yet, made up for the tests in the wording of the real ones."""

from execrules.calendars.notice_text import read_notice_text
from execrules.calendars.notices import AddedNotices
from execrules.calendars.user_notices import CheckedNotice, check_notice

NOTHING = AddedNotices(notices=())

# 18 weekdays off, 5 weekend days worked, 13 holidays.
INVENTED_2027 = """
国务院办公厅关于2027年部分节假日安排的通知
国办发明电〔2026〕99号
一、元旦：1月1日（周五）至3日（周日）放假，共3天。
二、春节：2月5日（农历除夕、周五）至12日（农历正月初七、周五）放假调休，共8天。1月31日（周日）、2月20日（周六）上班。
三、清明节：4月3日（周六）至5日（周一）放假，共3天。
四、劳动节：5月1日（周六）至5日（周三）放假调休，共5天。5月8日（周六）上班。
五、端午节：6月9日（周三）放假1天，不调休。
六、中秋节：9月15日（周三）放假1天，不调休。
七、国庆节：10月1日（周五）至7日（周四）放假调休，共7天。9月26日（周日）、10月9日（周六）上班。
国务院办公厅
2026年11月10日
"""


def checked(text: str, added: AddedNotices = NOTHING) -> CheckedNotice:
    return check_notice(read_notice_text(text), added=added)
