import { useEffect, useRef, useState } from 'react'
import { call } from '../../api/call'
import { Box, Call, Press, Title, Words } from '../../components/base/base'
import { Icon } from '../../components/Icon'
import { open } from '../../hooks/navigate'
import { useAnswer } from '../../hooks/useAnswer'
import { useHere } from '../../hooks/useHere'

/** 没找到 — likely items, people to ask, and the words are written down for whoever keeps the catalogue. */
export function NothingFound({
  text,
  didYouMean,
}: {
  text: string
  didYouMean: readonly { itemId: string; name: string }[]
}) {
  const here = useHere()
  const home = useAnswer(`home-${here.key}`, () => call('catalogue', 'getHome', here.at), { keepAs: 'home' })
  const [noted, setNoted] = useState(false)
  const told = useRef('')
  useEffect(() => {
    // Half-typed words would fill the list of what people miss.
    const timer = setTimeout(() => {
      if (told.current === text) return
      told.current = text
      call('catalogue', 'logMiss', { text }).then(
        () => setNoted(true),
        () => undefined,
      )
    }, 1500)
    return () => clearTimeout(timer)
  }, [text])
  const station = home.data?.station ?? null
  const phone = home.data?.phone ?? null
  return (
    <>
      <Box className="card">
        <Title level={2} className="heading">{`没有找到“${text}”`}</Title>
        {didYouMean.length === 0 ? (
          <Words className="block-text gap-s second">换个说法再试试，或者让我们帮您找。</Words>
        ) : (
          <>
            <Words className="block-text gap-s second">您是不是要：</Words>
            {didYouMean.map((item) => (
              <Press key={item.itemId} className="row" onPress={() => open('guide', { item: item.itemId })}>
                <Words className="row-body row-name">{item.name}</Words>
                <Icon name="next" />
              </Press>
            ))}
          </>
        )}
      </Box>
      <Box className="card">
        <Title level={2} className="heading">
          帮我找
        </Title>
        <Words className="block-text gap-s second">说一说您要办的事，工作人员告诉您怎么办。</Words>
        <Box className="btns gap">
          {station?.phone ? (
            <Call className="btn is-main" phone={station.phone}>
              <Icon name="phone" />
              <Words>{`打给${station.name}`}</Words>
            </Call>
          ) : null}
          {phone === null ? null : (
            <Call className="btn is-side" phone={phone}>
              <Icon name="phone" />
              <Words>{`打 ${phone} 问`}</Words>
            </Call>
          )}
          <Press className="btn is-text" onPress={() => open('stations')}>
            看附近的站
          </Press>
        </Box>
        {noted ? <Words className="block-text gap note">您找的词记下来了，管事项的人会看到。</Words> : null}
      </Box>
    </>
  )
}
