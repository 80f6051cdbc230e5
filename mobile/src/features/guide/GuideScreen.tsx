import type { GuideView } from '@shared/service-item/view/guide-view'
import { call } from '../../api/call'
import { Box, Call, Press, Title, Words } from '../../components/base/base'
import { Icon } from '../../components/Icon'
import { QrCode } from '../../components/QrCode'
import { ProblemNotice, Waiting } from '../../components/Say'
import { Screen } from '../../components/Screen'
import { orLocal } from '../../components/unknown'
import { open } from '../../hooks/navigate'
import { useAnswer } from '../../hooks/useAnswer'
import { useParams } from '../../hooks/useParams'
import { CAN_PRINT, printScreen } from '../../platform/device/print'
import { addressOf } from '../../platform/net/request'
import { GuideDetails } from './GuideDetails'
import { GuideMaterials } from './GuideMaterials'

/** 办事指南 — the answer first (where, how long, how much, what to bring), then every element that the data has. */
export function GuideScreen() {
  const { item, point } = useParams('item', 'point')
  const guide = useAnswer(item, () => call('catalogue', 'getGuide', { itemId: item }), { keepAs: `guide-${item}` })
  const { data } = guide
  const pointId = point === '' ? undefined : point
  const online = data?.channels === null || data?.channels?.online === true
  const foot =
    data === null ? undefined : (
      <Box className="btns is-row">
        <Press className="btn is-side" onPress={() => open('list', { item, point: pointId })}>
          看要带什么
        </Press>
        {online ? (
          <Press className="btn is-main" onPress={() => open('form', { item, point: pointId })}>
            在手机上办
          </Press>
        ) : (
          <Press className="btn is-main" onPress={() => open('stations')}>
            找最近的站
          </Press>
        )}
      </Box>
    )
  return (
    <Screen title="办事指南" foot={foot}>
      {data === null ? (
        guide.problem === null ? (
          <Waiting lines={10} />
        ) : (
          <ProblemNotice problem={guide.problem} onAgain={guide.again}>
            <Press className="btn is-text" onPress={() => open('help')}>
              打电话问
            </Press>
          </ProblemNotice>
        )
      ) : (
        <>
          <GuideHead guide={data} />
          <GuideMaterials guide={data} onList={() => open('list', { item, point: pointId })} />
          <GuideDetails guide={data} />
          <GuideFoot guide={data} />
        </>
      )}
    </Screen>
  )
}

function GuideHead({ guide }: { guide: GuideView }) {
  const fee =
    guide.fee.charged === false
      ? '不收费'
      : guide.fee.charged === true
        ? orLocal(guide.fee.note)
        : orLocal(guide.fee.note)
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
        <Fact
          name="收不收费"
          text={fee}
          {...(guide.fee.charged === false && guide.fee.note !== null ? { more: guide.fee.note } : {})}
        />
        <Fact name="跑几趟" text={visits} />
        <Fact name="谁来办" text={guide.contact.unit} />
      </Box>
      {guide.hasOwnForm ? null : (
        <Words className="block-text gap note">这件事还没有专门的表，手机上填申请人和要办的事，窗口再帮您补齐。</Words>
      )}
      {guide.contact.phone === null ? null : (
        <Box className="btns gap no-print">
          <Call className="btn is-side" phone={guide.contact.phone}>
            <Icon name="phone" />
            <Words>{`打电话问 ${guide.contact.phone}`}</Words>
          </Call>
        </Box>
      )}
    </Box>
  )
}

function limitNote(guide: GuideView): string {
  if (guide.countyLimit.source === 'demo') return '本县定的期限，按工作日算'
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

function GuideFoot({ guide }: { guide: GuideView }) {
  const address = addressOf(`/#/packages/find/guide/index?item=${guide.itemId}`)
  return (
    <Box className="card center">
      <QrCode text={address} words={`${guide.name}办事指南的二维码`} />
      <Words className="block-text second">家里人扫一扫，就能看这份指南</Words>
      {CAN_PRINT ? (
        <Box className="btns gap no-print">
          <Press className="btn is-side" onPress={printScreen}>
            <Icon name="print" />
            <Words>打印这份指南</Words>
          </Press>
        </Box>
      ) : null}
      <Words className="block-text gap note">{`指南第 ${guide.version} 版${guide.evidence.asOf === null ? '' : `，资料截至 ${guide.evidence.asOf}`}`}</Words>
    </Box>
  )
}
