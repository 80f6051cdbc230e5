import type { GuideView } from '@shared/service-item/view/guide-view'
import type { ReactNode } from 'react'
import { Box, Title, Words } from '../../components/base/base'
import { ASK_LOCALLY, orLocal } from '../../components/unknown'

/** 其他要素 — conditions, flow, result, basis, codes, remedy, sources: nothing that the data has is left out. */
export function GuideDetails({ guide }: { guide: GuideView }) {
  return (
    <>
      <Block title="谁能办">
        <Pair name="服务对象" text={guide.serviceObject} />
        <Lines list={guide.conditions} />
      </Block>
      <Block title="怎么办">
        {guide.flow.map((step, index) => (
          <Box key={`${step.name}-${step.unit}`} className="paper">
            <Words className="block-text strong">{`${index + 1}. ${step.name}`}</Words>
            <Words className="block-text second">{`${step.unit} · ${step.limitText ?? `时间${ASK_LOCALLY}`}`}</Words>
          </Box>
        ))}
        {guide.flow.length === 0 ? (
          <Lines list={guide.steps.map((step) => [step.name, step.limitText].filter(Boolean).join('：'))} />
        ) : null}
        {guide.procedures.map((one) => (
          <Box key={one.name} className="paper">
            <Words className="block-text strong">{one.name}</Words>
            <Words className="block-text second">
              {[orLocal(one.limitText), one.countsInLimit === false ? '不算在办理期限里' : null, one.note]
                .filter(Boolean)
                .join(' · ')}
            </Words>
          </Box>
        ))}
        {guide.publicity === null ? null : <Pair name="公示" text={publicityText(guide.publicity)} />}
        <Pair name="在哪些地方能办" text={orLocal(guide.scope)} />
        <Pair name="网上能办到哪一步" text={orLocal(guide.onlineDepth)} />
        {guide.where.note === null ? null : <Pair name="受理地点说明" text={guide.where.note} />}
      </Block>
      <Block title="期限">
        <Pair name="法定期限" text={orLocal(guide.legalLimit)} />
        <Pair name="承诺期限" text={orLocal(guide.promisedLimit)} />
        <Pair name="本县期限" text={guide.countyLimit.text} />
        {guide.countyLimit.note === null ? null : <Words className="block-text note">{guide.countyLimit.note}</Words>}
        {guide.outsideLimit.length === 0 ? null : <Pair name="不算在期限里" text={guide.outsideLimit.join('、')} />}
      </Block>
      <Block title="办好了给什么">
        <Pair name="结果" text={orLocal(guide.result.name)} />
        <Pair name="有效期" text={orLocal(guide.result.validity)} />
        <Pair name="怎么领" text={guide.result.delivery} />
      </Block>
      <Block title="依据和编码">
        <Lines list={guide.legalBasis} />
        <Pair name="事项类型" text={orLocal(guide.itemType)} />
        <Pair name="办件类型" text={guide.handlingType} />
        <Pair name="行使层级" text={orLocal(guide.exerciseLevel)} />
        <Pair name="实施部门" text={guide.dept} />
        <Pair name="基本编码" text={orLocal(guide.codes.basic)} />
        <Pair name="实施编码" text={orLocal(guide.codes.implement)} />
        <Pair name="业务办理项编码" text={orLocal(guide.codes.handling)} />
      </Block>
      <Block title="问和反映">
        <Pair name="咨询" text={`${guide.contact.unit} ${orLocal(guide.contact.phone)}`} />
        <Pair
          name="热线"
          text={guide.hotline === null ? ASK_LOCALLY : `${guide.hotline.name} ${guide.hotline.phone}`}
        />
        <Pair name="不服决定怎么办" text={orLocal(guide.remedy)} />
      </Block>
      {guide.sources.length === 0 ? null : (
        <Block title="资料来自">
          {guide.sources.map((source, index) => (
            <Words key={`${source.title}-${source.published ?? ''}`} className="block-text gap-s second">
              {`资料 ${index + 1}：${[source.title, source.locality, source.published].filter(Boolean).join(' · ')}`}
            </Words>
          ))}
          {guide.evidence.gaps.length === 0 ? null : (
            <Words className="block-text gap note">{`还没查到的：${guide.evidence.gaps.join('、')}`}</Words>
          )}
        </Block>
      )}
    </>
  )
}

function publicityText({ days, unit, where, waived }: NonNullable<GuideView['publicity']>): string {
  const span = days === null ? `公示多久${ASK_LOCALLY}` : `${days} ${unit ?? '天'}`
  return [span, where, waived].filter((part) => part !== null).join('，')
}

function Block({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Box as="section" className="card">
      <Title level={2} className="heading">
        {title}
      </Title>
      {children}
    </Box>
  )
}

function Pair({ name, text }: { name: string; text: string }) {
  return (
    <Box className="pair">
      <Words className="pair-name">{name}</Words>
      <Words className="pair-text">{text}</Words>
    </Box>
  )
}

function Lines({ list }: { list: readonly string[] }) {
  if (list.length === 0) return <Words className="block-text gap-s">{ASK_LOCALLY}</Words>
  return (
    <>
      {list.map((text) => (
        <Box key={text} className="dot-line">
          {text}
        </Box>
      ))}
    </>
  )
}
