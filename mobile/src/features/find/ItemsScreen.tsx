import type { ItemCard } from '@shared/service-item/view/item-card'
import { useState } from 'react'
import { call } from '../../api/call'
import { Box, Press, Title, Words } from '../../components/base/base'
import { Icon } from '../../components/Icon'
import { ProblemNotice, Waiting } from '../../components/Say'
import { Screen } from '../../components/Screen'
import { open } from '../../hooks/navigate'
import { useAnswer } from '../../hooks/useAnswer'
import { useHere } from '../../hooks/useHere'
import { ItemRow } from './ItemRow'

/** 办事 — every item by domain, and the search above them. */
export function ItemsScreen() {
  const here = useHere()
  const items = useAnswer(`items-${here.key}`, () => call('catalogue', 'listItems', here.at), { keepAs: 'items' })
  const [domain, setDomain] = useState('')
  const groups = groupsOf(items.data ?? [])
  const shown = domain === '' ? groups : groups.filter((group) => group.domain === domain)
  return (
    <Screen title="办事" tab="items" plain>
      <Box className="home-top">
        <Box className="home-top-in">
          <Title level={1} className="heading">
            办事
          </Title>
          <Press className="searchbox gap" onPress={() => open('search')}>
            <Icon name="search" />
            <Words>想办什么？</Words>
          </Press>
        </Box>
      </Box>
      <Box className="main">
        {items.data === null ? (
          items.problem === null ? (
            <Waiting lines={10} />
          ) : (
            <ProblemNotice problem={items.problem} onAgain={items.again} />
          )
        ) : (
          <>
            <Box className="tags">
              <Press
                className={`pill ${domain === '' ? 'is-on' : ''}`}
                pressed={domain === ''}
                onPress={() => setDomain('')}
              >
                全部
              </Press>
              {groups.map((group) => (
                <Press
                  key={group.domain}
                  className={`pill ${domain === group.domain ? 'is-on' : ''}`}
                  pressed={domain === group.domain}
                  onPress={() => setDomain(group.domain)}
                >
                  {group.domain}
                </Press>
              ))}
            </Box>
            {shown.map((group) => (
              <Box as="section" key={group.domain} className="card block">
                <Title level={2} className="cap">
                  {group.domain}
                </Title>
                {group.items.map((item) => (
                  <ItemRow key={item.itemId} item={item} />
                ))}
              </Box>
            ))}
          </>
        )}
      </Box>
    </Screen>
  )
}

function groupsOf(items: readonly ItemCard[]): { domain: string; items: ItemCard[] }[] {
  const groups = new Map<string, ItemCard[]>()
  for (const item of items) {
    const domain = item.domain.replace(/（.*$/, '').split('/')[0] ?? item.domain
    groups.set(domain, [...(groups.get(domain) ?? []), item])
  }
  return [...groups].map(([domain, list]) => ({ domain, items: list }))
}
