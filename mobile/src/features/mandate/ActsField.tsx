import { MANDATE_ACTS, type MandateAct, NAMED_ACTS } from '@shared/mandate/mandate-scope'
import { Box, Press, Words } from '../../components/base/base'
import { FieldFault } from '../../components/FieldFault'
import { Icon } from '../../components/Icon'
import { ACT_WORDS, NAMED_WORDS } from './mandate-words'

const ALL = Object.keys(MANDATE_ACTS) as MandateAct[]

/** 他可以做什么 — each act by itself; those that give something away stand apart, say what they mean, and are never chosen beforehand. */
export function ActsField(props: {
  acts: readonly MandateAct[]
  fault: string | null
  onToggle: (act: MandateAct) => void
}) {
  const { acts, fault, onToggle } = props
  const choice = (act: MandateAct) => (
    <Press
      key={act}
      role="checkbox"
      className={`choice ${acts.includes(act) ? 'is-on' : ''}`}
      checked={acts.includes(act)}
      label={ACT_WORDS[act]}
      onPress={() => onToggle(act)}
    >
      <Words className="choice-mark is-square">{acts.includes(act) ? <Icon name="tick" /> : null}</Words>
      <Box className="row-body">
        <Words>{ACT_WORDS[act]}</Words>
        {NAMED_WORDS[act] === undefined ? null : <Words className="row-more">{NAMED_WORDS[act]}</Words>}
      </Box>
    </Press>
  )
  return (
    <Box>
      <Words className="field-label">他可以做什么</Words>
      <Box className="choices" role="group" label="他可以做什么">
        {ALL.filter((act) => !NAMED_ACTS.includes(act)).map(choice)}
      </Box>
      <Words className="field-help gap">下面几样要您特别选上才算，不选就不能：</Words>
      <Box className="choices" role="group" label="要特别选上的">
        {ALL.filter((act) => NAMED_ACTS.includes(act)).map(choice)}
      </Box>
      <FieldFault words={fault} />
    </Box>
  )
}
