import type { GuideView } from '@shared/service-item/view/guide-view'
import { Box, Call, Title, Words } from '../../components/base/base'
import { Icon } from '../../components/Icon'
import { ASK_LOCALLY, orLocal } from '../../components/unknown'

/** 先说结论 — where, how long, how much, how often, who: what most people come for. */
export function GuideHead({ guide }: { guide: GuideView }) {
  const { charged, note } = guide.fee
  const fee = charged === false ? '不收费' : (note ?? (charged === true ? `要收费，收多少${ASK_LOCALLY}` : ASK_LOCALLY))
  const phone = guide.contact.phone ?? guide.hotline?.phone ?? null
  const visits =
    guide.visits === null ? orLocal(null) : guide.visits === 0 ? '一次都不用跑' : `最多跑 ${guide.visits} 次`
  return (
    <Box className="card">
      <Title level={2} className="question">
        {guide.name}
      </Title>
      {guide.aliases.length === 0 ? null : (
        <Words className="block-text second">{`也叫 ${guide.aliases.slice(0, 3).join('、')}`}</Words>
      )}
      <Box as="dl" className="facts gap">
        <Fact name="在哪办" text={guide.where.sentence} />
        <Fact name="多久办完" text={guide.countyLimit.text} more={limitNote(guide)} />
        <Fact name="收不收费" text={fee} {...(charged === false && note !== null ? { more: note } : {})} />
        <Fact name="跑几趟" text={visits} />
        <Fact name="谁来办" text={guide.contact.unit} />
      </Box>
      {guide.hasOwnForm ? null : (
        <Words className="block-text gap note">这件事还没有专门的表，手机上填申请人和要办的事，窗口再帮您补齐。</Words>
      )}
      {phone === null ? null : (
        <Box className="btns gap no-print">
          <Call className="btn is-side" phone={phone}>
            <Icon name="phone" />
            <Words>{`打电话问 ${phone}`}</Words>
          </Call>
        </Box>
      )}
    </Box>
  )
}

function limitNote(guide: GuideView): string {
  if (guide.countyLimit.source === 'demo') return '本县定的期限'
  return guide.countyLimit.source === 'legal' ? '按法定期限' : '承诺的期限，比法定短'
}

function Fact({ name, text, more }: { name: string; text: string; more?: string }) {
  return (
    <Box className="fact">
      <Box as="dt" className="fact-name">
        {name}
      </Box>
      <Box as="dd" className="fact-text">
        {text}
        {more === undefined ? null : <Words className="block-text note">{more}</Words>}
      </Box>
    </Box>
  )
}
