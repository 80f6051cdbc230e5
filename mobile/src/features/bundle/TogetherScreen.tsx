import type { MyBundle } from '@shared/bundle/view/bundle-view'
import { useDidShow } from '@tarojs/taro'
import { useState } from 'react'
import { call } from '../../api/call'
import { Box, Press, Title, Words } from '../../components/base/base'
import { CopyButton } from '../../components/CopyButton'
import { Icon } from '../../components/Icon'
import { ProblemNotice, Waiting } from '../../components/Say'
import { Screen } from '../../components/Screen'
import { sayDay } from '../../components/say-day'
import { goToTab, open } from '../../hooks/navigate'
import { useAnswer } from '../../hooks/useAnswer'
import { useParams } from '../../hooks/useParams'
import { MemberRow } from './MemberRow'

/** 一件事的进度 — one view over all that was applied for together; just after the start it is the receipt as well. */
export function TogetherScreen() {
  const { id, fresh } = useParams('id', 'fresh')
  const [visit, setVisit] = useState(0)
  useDidShow(() => setVisit((count) => count + 1))
  const asked = useAnswer(`together-${id}-${visit}`, () => call('bundle', 'getMine', { applicationId: id }))
  const { data } = asked
  return (
    <Screen title={data?.name ?? '一件事'} plain onBack={fresh === '' ? undefined : () => goToTab('home')}>
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
          <Head bundle={data} fresh={fresh} />
          <Box className="main">
            {asked.problem === null ? null : <ProblemNotice problem={asked.problem} onAgain={asked.again} />}
            <Box as="section" className="card">
              <Title level={2} className="cap">
                {`一共 ${data.members.length} 件`}
              </Title>
              {data.members.map((member) => (
                <MemberRow
                  key={member.key}
                  applicationId={data.applicationId}
                  member={member}
                  onChanged={asked.again}
                />
              ))}
            </Box>
            <Box as="section" className="card no-print">
              <Box className="btns">
                <CopyButton words="抄下编号" text={`${data.name}\n编号 ${data.number}`} />
                <Press className="btn is-text" onPress={() => open('cases')}>
                  看我的办件
                </Press>
              </Box>
            </Box>
          </Box>
        </>
      )}
    </Screen>
  )
}

/** `fresh` is `1` right after the start, `before` when it had arrived at an earlier press whose answer was lost. */
function Head({ bundle, fresh }: { bundle: MyBundle; fresh: string }) {
  return (
    <Box className="home-top">
      <Box className="home-top-in">
        {fresh === '' ? null : (
          <Box className="row is-first" id="together-fresh">
            <Icon name="tick" />
            <Words className="row-name">
              {fresh === 'before'
                ? '上一次点“提交”时就交上了；后来又改的没有交上，要改请打电话给窗口'
                : '已提交，一次交齐'}
            </Words>
          </Box>
        )}
        <Title level={2} className="question" id="together-sentence">
          {bundle.sentence}
        </Title>
        <Words className="block-text second gap-s">{`一件事编号 ${bundle.number}`}</Words>
        <Words className="block-text second">{`${sayDay(bundle.startedOn)} 提交`}</Words>
        <Words className="block-text second">
          {bundle.expected.kind === 'known'
            ? `最晚 ${sayDay(bundle.expected.on)}全部办完（${bundle.expected.basis}）`
            : bundle.expected.reason}
        </Words>
      </Box>
    </Box>
  )
}
