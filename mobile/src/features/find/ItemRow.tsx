import { Box, Press, Words } from '../../components/base/base'
import { Icon } from '../../components/Icon'
import { iconOf } from '../../components/item-icon'
import { ASK_LOCALLY } from '../../components/unknown'
import { open } from '../../hooks/navigate'

type RowItem = {
  itemId: string
  name: string
  where: string
  materials: number | null
  limitText: string
  matched?: string | null
}

/** 事项一行 — name, where to go, how many papers, how long. */
export function ItemRow({ item, pointId }: { item: RowItem; pointId?: string | undefined }) {
  const papers =
    item.materials === null
      ? `材料${ASK_LOCALLY}`
      : item.materials === 0
        ? '不用带材料'
        : `最多 ${item.materials} 样材料`
  return (
    <Press className="row" onPress={() => open('guide', { item: item.itemId, point: pointId })}>
      <Icon name={iconOf(item.itemId)} />
      <Box className="row-body">
        <Words className="row-name">{item.name}</Words>
        {item.matched === null || item.matched === undefined ? null : (
          <Words className="row-more">{`也叫“${item.matched}”`}</Words>
        )}
        <Words className="row-more">
          {[item.where, papers, item.limitText].filter((text) => text !== '').join(' · ')}
        </Words>
      </Box>
      <Icon name="next" />
    </Press>
  )
}
