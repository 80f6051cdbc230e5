import { type AgentRelation, RELATIONS } from '@shared/mandate/view/mandate-view'
import { Box, Press, Words } from '../../components/base/base'
import { FieldFault } from '../../components/FieldFault'

/** 他是您的什么人 — one of a few words. */
export function RelationField(props: {
  value: AgentRelation | null
  fault: string | null
  onChange: (value: AgentRelation) => void
}) {
  const { value, fault, onChange } = props
  return (
    <Box className="field">
      <Words className="field-label">他是您的什么人</Words>
      <Box className="tags gap-s" role="radiogroup" label="他是您的什么人">
        {RELATIONS.map((relation) => (
          <Press
            key={relation}
            role="radio"
            className={`pill ${value === relation ? 'is-on' : ''}`}
            checked={value === relation}
            onPress={() => onChange(relation)}
          >
            {relation}
          </Press>
        ))}
      </Box>
      <FieldFault words={fault} />
    </Box>
  )
}
