import type { ElderCardPrint } from '@shared/identity/view/person-view'
import { QrCode } from '@web/components/data/QrCode'

/** 一张卡 — of the size of a bank card when it is printed, the name as large as fits. */
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
      <QrCode text={card.code} size="calc(26 * var(--card-mm))" label="服务卡方块码" />
    </article>
  )
}
