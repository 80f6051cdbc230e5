import type { DivisionTree } from '@shared/organisation/view/place-view'
import { useState } from 'react'
import { call } from '../../api/call'
import { Box, Press, Title, Words } from '../../components/base/base'
import { Icon } from '../../components/Icon'
import { ProblemNotice, Waiting } from '../../components/Say'
import { Screen } from '../../components/Screen'
import { back } from '../../hooks/navigate'
import { useAnswer } from '../../hooks/useAnswer'
import { choosePlace, type Place } from '../../state/preferences'

/** 选地方 — township, then village; remembered on this phone. */
export function RegionScreen() {
  const tree = useAnswer('tree', () => call('place', 'getDivisionTree', {}), { keepAs: 'divisions' })
  const [town, setTown] = useState<DivisionTree | null>(null)
  const choose = (place: Place) => {
    choosePlace(place)
    back()
  }
  return (
    <Screen
      title={town === null ? '您在哪个乡镇' : `${town.name}哪个村`}
      {...(town === null ? {} : { onBack: () => setTown(null) })}
    >
      {tree.data === null ? (
        tree.problem === null ? (
          <Waiting lines={8} />
        ) : (
          <ProblemNotice problem={tree.problem} onAgain={tree.again} />
        )
      ) : (
        <Box className="card">
          <Title level={2} className="cap">
            {town === null ? `${tree.data.name}的乡镇` : '选到村，站点会更近'}
          </Title>
          {town === null ? null : (
            <Press className="row" onPress={() => choose({ code: town.code, name: town.name })}>
              <Words className="row-body row-name">{`只选${town.name}`}</Words>
            </Press>
          )}
          {(town ?? tree.data).children.map((one) => (
            <Press
              key={one.code}
              className="row"
              onPress={() =>
                town === null && one.children.length > 0 ? setTown(one) : choose({ code: one.code, name: one.name })
              }
            >
              <Words className="row-body row-name">{shortName(one.name)}</Words>
              {town === null ? <Icon name="next" /> : null}
            </Press>
          ))}
        </Box>
      )}
    </Screen>
  )
}

/** Committee names are long: 永和社区居委会 is shown as 永和社区. */
function shortName(name: string): string {
  return name
    .replace(/(村民|居民)?(委员会|居委会|村委会)$/, (end) => (end.startsWith('村') ? '村' : ''))
    .replace(/村村$/, '村')
}
