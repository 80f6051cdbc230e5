import type { MyCase } from '@shared/case/view/case-view'
import { useDidShow } from '@tarojs/taro'
import { useState } from 'react'
import { call } from '../../api/call'
import { Box, Call, Press, Title, Words } from '../../components/base/base'
import { CopyButton } from '../../components/CopyButton'
import { Icon } from '../../components/Icon'
import { ProblemNotice, Waiting } from '../../components/Say'
import { Screen } from '../../components/Screen'
import { sayDay, sayExpected, sayMoment } from '../../components/say-day'
import { open } from '../../hooks/navigate'
import { useAnswer } from '../../hooks/useAnswer'
import { useParams } from '../../hooks/useParams'
import { focusOn } from '../../platform/device/focus'
import { CaseDoNow } from './CaseDoNow'
import { CaseOverdue } from './CaseOverdue'
import { ObjectToCase, UrgeCase } from './say/SpeakUp'
import { WithdrawCase } from './say/WithdrawCase'
import { Timeline } from './Timeline'

/** 办件 — where it stands in one sentence, what one can do now, the timeline, and everything on record. */
export function CaseScreen() {
  const { id } = useParams('id')
  const [visit, setVisit] = useState(0)
  useDidShow(() => setVisit((count) => count + 1))
  const asked = useAnswer(`${id}-${visit}`, () => call('case', 'getMine', { caseId: id }))
  const { data } = asked
  return (
    <Screen title={data?.itemName ?? '办件'} plain>
      {data === null ? (
        <Box className="main">
          {asked.problem === null ? (
            <Waiting lines={8} />
          ) : (
            <ProblemNotice problem={asked.problem} onAgain={asked.again} />
          )}
        </Box>
      ) : (
        <>
          <CaseHead mine={data} />
          <Box className="main">
            {asked.problem === null ? null : <ProblemNotice problem={asked.problem} onAgain={asked.again} />}
            <CaseOverdue overdue={data.overdue} />
            <CaseDoNow mine={data} />
            {data.bundleApplicationId === null ? null : <Together applicationId={data.bundleApplicationId} />}
            <Box as="section" className="card">
              <Timeline steps={data.timeline} />
            </Box>
            <Papers mine={data} />
            <Filled mine={data} />
            <Box as="section" className="card no-print">
              <Box className="btns">
                {data.contact.phone === null ? null : (
                  <Call className="btn is-side" phone={data.contact.phone}>
                    <Icon name="phone" />
                    <Words>{`打电话问${data.contact.unit}`}</Words>
                  </Call>
                )}
                <CopyButton
                  words="抄下编号和查询码"
                  text={`${data.itemName}\n查询码 ${data.queryCode}\n办件编号 ${data.numberText}`}
                />
                <Press className="btn is-text" onPress={() => open('receipt', { id: data.caseId })}>
                  看回执
                </Press>
                <UrgeCase mine={data} onDone={asked.again} />
                <ObjectToCase mine={data} onDone={asked.again} />
                <WithdrawCase
                  mine={data}
                  onDone={() => {
                    asked.again()
                    focusOn('case-sentence')
                  }}
                />
              </Box>
            </Box>
          </Box>
        </>
      )}
    </Screen>
  )
}

/** 一件事 — the way to the page on which all that was applied for together stands. */
function Together({ applicationId }: { applicationId: string }) {
  return (
    <Box as="section" className="card no-print">
      <Press className="row is-first" onPress={() => open('together', { id: applicationId })}>
        <Box className="row-body">
          <Words className="row-name">这是一起办的几件里的一件</Words>
          <Words className="row-more">看全部进度</Words>
        </Box>
        <Icon name="next" />
      </Press>
    </Box>
  )
}

function CaseHead({ mine }: { mine: MyCase }) {
  return (
    <Box className="home-top">
      <Box className="home-top-in">
        <Title level={2} className="question" id="case-sentence">
          {mine.sentence}
        </Title>
        {mine.fast === undefined ? null : (
          <Words className="block-text second">{`加急办理（${mine.fast.label}），${sayDay(mine.fast.on)}起`}</Words>
        )}
        <Words className="block-text second gap-s">{`办件编号 ${mine.numberText}`}</Words>
        <Words className="block-text second">{`查询码 ${mine.queryCode.slice(0, 4)} ${mine.queryCode.slice(4)}`}</Words>
        {mine.submittedAt === null ? null : (
          <Words className="block-text second">{`${sayMoment(mine.submittedAt)} 提交`}</Words>
        )}
        <Words className="block-text second">{sayExpected(mine.expected)}</Words>
      </Box>
    </Box>
  )
}

function Papers({ mine }: { mine: MyCase }) {
  const papers = mine.notices.filter((notice) => notice.kind === 'paper')
  return (
    <>
      {papers.length === 0 ? null : (
        <Box as="section" className="card">
          <Title level={2} className="cap">
            文书
          </Title>
          {papers.map((paper) => (
            <Press key={paper.noticeId} className="row" onPress={() => open('paper', { id: paper.noticeId })}>
              <Icon name="paper" />
              <Box className="row-body">
                <Words className="row-name">{paper.title}</Words>
                <Words className="row-more">
                  {[paper.docNumber, sayDay(paper.issuedOn)].filter(Boolean).join(' · ')}
                </Words>
              </Box>
              <Icon name="next" />
            </Press>
          ))}
        </Box>
      )}
      <Box as="section" className="card">
        <Title level={2} className="cap">
          交的材料
        </Title>
        {mine.materials
          .filter((line) => line.need !== 'notNeeded')
          .map((line) => (
            <Box key={line.lineKey} className="row">
              <Box className="row-body">
                <Words className="row-name">{line.name}</Words>
                {line.remark === null ? null : <Words className="row-more">{line.remark}</Words>}
              </Box>
              <Words className={`row-end ${line.state === 'missing' || line.state === 'unfit' ? 'soon' : ''}`}>
                {MATERIAL_WORDS[line.state]}
              </Words>
            </Box>
          ))}
      </Box>
    </>
  )
}

const MATERIAL_WORDS = {
  missing: '还没交',
  announced: '正在传',
  present: '交了',
  exempt: '免交，我们自己查',
  paper: '到窗口交原件',
  unfit: '要重新交',
} as const

function Filled({ mine }: { mine: MyCase }) {
  const [shown, setShown] = useState(false)
  if (mine.sections.length === 0) return null
  return (
    <Box as="section" className="card">
      <Press className="row is-first" expanded={shown} onPress={() => setShown(!shown)}>
        <Words className="row-body row-name">{shown ? '收起填的内容' : '看填的内容'}</Words>
        <Icon name={shown ? 'down' : 'next'} />
      </Press>
      {shown
        ? mine.sections.map((section) => (
            <Box key={section.key}>
              <Title level={3} className="cap gap">
                {section.title}
              </Title>
              {section.fields.map((field) => (
                <Box key={field.key} className="answers-row">
                  <Words className="answers-name">{field.label}</Words>
                  <Words className="answers-text">{field.text === '' ? '没有填' : field.text}</Words>
                </Box>
              ))}
            </Box>
          ))
        : null}
    </Box>
  )
}
