import type { ElderCardPrint } from '@shared/identity/view/person-view'
import { QrCode } from '@web/components/data/QrCode'

/** 一张卡 — as large as a bank card times two, so that the name can be read without glasses. */
export function ElderCard({ card }: { readonly card: ElderCardPrint }) {
  const [year, month, day] = card.expiresOn.split('-').map(Number)
  return (
    <article className="of-card-paper">
      <div>
        <p className="of-card-kind">老年服务卡</p>
        <p className="of-card-name">{card.name}</p>
        <p>到窗口、村站请出示这张卡和身份证</p>
        <p>{card.pointName}</p>
        {card.phone === null ? null : <p className="of-card-phone">电话 {card.phone}</p>}
        <p>
          用到 {year} 年 {month} 月 {day} 日
        </p>
      </div>
      <QrCode text={card.code} size="42mm" label="服务卡方块码" />
    </article>
  )
}
