import { bundleItemId } from '@shared/bundle/bundle-plan'
import { call } from '../../api/call'
import { Box, Press, Title, Words } from '../../components/base/base'
import { Icon } from '../../components/Icon'
import { ProblemNotice, Waiting } from '../../components/Say'
import { Screen } from '../../components/Screen'
import { ASK_LOCALLY, orLocal } from '../../components/unknown'
import { open } from '../../hooks/navigate'
import { useAnswer } from '../../hooks/useAnswer'
import { useHere } from '../../hooks/useHere'
import { useParams } from '../../hooks/useParams'

/** 一件事 — an event of life with its matters; each can be applied for by itself, and all as one where the county has joined their forms. */
export function BundleScreen() {
  const { id } = useParams('id')
  const here = useHere()
  const bundle = useAnswer(`${id}-${here.key}`, () => call('catalogue', 'getBundle', { id, ...here.at }), {
    keepAs: `bundle-${id}`,
  })
  const { data } = bundle
  return (
    <Screen title={data?.name ?? '一件事一次办'}>
      {data === null ? (
        bundle.problem === null ? (
          <Waiting lines={6} />
        ) : (
          <ProblemNotice problem={bundle.problem} onAgain={bundle.again} />
        )
      ) : (
        <>
          <Box className="card">
            <Title level={2} className="heading">
              {data.name}
            </Title>
            <Words className="block-text gap-s second">{`一共 ${data.matters.length} 件事 · ${orLocal(data.leadDept)} 牵头`}</Words>
            <Words className="block-text second">{`多久办完：${orLocal(data.promiseText)}`}</Words>
            {data.orderNote === null ? null : <Words className="block-text gap-s">{data.orderNote}</Words>}
            {data.together ? (
              <Box className="btns gap">
                <Press className="btn is-main" onPress={() => open('form', { item: bundleItemId(id) })}>
                  一张表一起办
                </Press>
              </Box>
            ) : null}
          </Box>
          <Box className="card">
            <Title level={2} className="cap">
              包括这些事
            </Title>
            {data.matters.map((matter) =>
              matter.item === null ? (
                <Box key={matter.name} className="row">
                  <Box className="row-body">
                    <Words className="row-name">{matter.name}</Words>
                    <Words className="row-more">{`${orLocal(matter.dept)} · 到窗口问`}</Words>
                  </Box>
                </Box>
              ) : (
                <Press key={matter.name} className="row" onPress={() => open('guide', { item: matter.item?.itemId })}>
                  <Box className="row-body">
                    <Words className="row-name">{matter.name}</Words>
                    <Words className="row-more">{`${matter.item.where} · ${matter.item.limitText}`}</Words>
                  </Box>
                  <Icon name="next" />
                </Press>
              ),
            )}
          </Box>
          <Box className="card">
            <Title level={2} className="cap">
              谁能办
            </Title>
            {(data.conditions ?? [ASK_LOCALLY]).map((text) => (
              <Words key={text} className="block-text gap-s">
                {text}
              </Words>
            ))}
            <Title level={2} className="cap gap">
              只交一次的材料
            </Title>
            {(data.sharedMaterials ?? [ASK_LOCALLY]).map((text) => (
              <Words key={text} className="block-text gap-s">
                {text}
              </Words>
            ))}
          </Box>
        </>
      )}
    </Screen>
  )
}
