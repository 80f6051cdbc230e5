import type { NoticeValues } from '@shared/notice/fill'
import type { NoticeTemplate } from '@shared/notice/notice-template'
import { sampleValues } from './sample-values'

const REASON =
  '经营场所与生活区没有有效隔离，仓储场所的通风、防潮、防火设施不符合要求，可追溯电子信息码扫描设备没有安装到位，培训合格证明过期，以上四处在现场核查时都拍了照片并经本人签字确认'

/** Long values that a county really meets: a name with marks and a rare character, a firm, a house without a number, an officer who explains. */
const LONG: Readonly<Record<string, string>> = {
  applicant: '阿依古丽·买买提艾力·𠮷尔格勒',
  applicantMasked: '阿****************',
  interested: '湖南省衡阳市衡山县永和乡咸宜村第十二村民小组全体村民',
  agent: '衡山县永和乡咸宜村农业生产资料综合服务专业合作社联合社',
  item: '农业转移人口及其他常住人口居住登记、居住证核发和城乡居民基本养老保险关系转移接续（跨省通办，一并办理）',
  situation: '首次申请·不含限制使用农药·经营场所为租赁·由他人代办·行动不便需要上门办理',
  channel: '永和乡便民服务中心（政务服务中心）综合窗口',
  place: '永和乡便民服务中心（政务服务中心）',
  deliverPlace: '永和乡便民服务中心（政务服务中心）',
  station: '新场市社区便民服务站',
  placeAddress:
    '湖南省衡阳市衡山县永和乡咸宜村第十二村民小组进村公路向东三百五十米老粮站院内一楼右手边第三间（没有门牌号）',
  deliverAddress:
    '湖南省衡阳市衡山县永和乡咸宜村第十二村民小组进村公路向东三百五十米老粮站院内一楼右手边第三间（没有门牌号）',
  placeHours: '周一至周五 8:30–12:00、13:30–17:00（法定节假日除外，逢圩日周六上午照常开门）',
  unit: '衡山县人力资源和社会保障局城乡居民社会养老保险管理服务中心',
  toUnit: '衡山县人力资源和社会保障局城乡居民社会养老保险管理服务中心',
  docNumber: '演山自然资不受〔2026〕10018号',
  reason: REASON,
  findings: `${REASON}。${REASON}`,
  condition: REASON,
  surveyFound: REASON,
  legalArticle:
    '《中华人民共和国行政许可法》第三十二条第一款第四项、第三十八条第二款和《农药管理条例》第二十四条第一款第三项',
  missing: '经营场所和仓储场所平面图、经营人员培训合格证明、计算机管理系统照片、可追溯电子信息码扫描设备清单',
  grantContent:
    '经营农药（不含限制使用农药），经营场所和仓储场所地址：衡山县永和乡咸宜村第十二村民小组老粮站院内一楼右手边第三间',
  otherHelp: '临时救助、医疗救助、就业援助和残疾人两项补贴',
  resultWay: '寄到湖南省衡阳市衡山县永和乡咸宜村第十二村民小组老粮站院内一楼右手边第三间',
}

/** The rows of tables with whatever a clerk may type into them. */
const LONG_CELL = '经营场所和仓储场所地址、面积、平面图等说明材料及照片（每一张都要写明拍摄日期，由本人签名并按指印）'

/** Values as long as they come, with `rows` rows of long words in every table. */
export function longValues(template: NoticeTemplate, rows: number): NoticeValues {
  const { text, tables } = sampleValues(template, rows)
  const stretched = Object.entries(tables).map(([name, lines]) => [
    name,
    lines.map((line) => ({ ...line, name: LONG_CELL, problem: REASON, ask: LONG_CELL, content: LONG_CELL })),
  ])
  return { text: { ...text, ...LONG }, tables: Object.fromEntries(stretched) }
}

/** The least that a paper is ever made from: short names, nothing to add, one row. */
export function shortValues(template: NoticeTemplate): NoticeValues {
  const { text, tables } = sampleValues(template, 1)
  const least = {
    applicant: '李𠮷',
    agent: '无',
    relation: '',
    item: '再生育审批',
    situation: '按一般情形',
    reason: '材料不全',
  }
  const rows = Object.entries(tables).map(([name, lines]) => [
    name,
    lines.map((line) => ({ ...line, name: '照片', note: '无' })),
  ])
  return { text: { ...text, ...least }, tables: Object.fromEntries(rows) }
}
