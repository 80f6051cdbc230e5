import { Button, KeyHint } from '../../web/components/action/Button'
import { Dialog } from '../../web/components/overlay/Dialog'

const KEYS: readonly (readonly [string, string])[] = [
  ['F2', '读身份证，没有读卡器就手工输入'],
  ['Ctrl K', '搜事项：名称、俗称、拼音首字母都行'],
  ['Enter', '到下一栏；Shift Enter 回上一栏'],
  ['1 2 3', '在单选里直接选第几个'],
  ['F4', '拍材料，从还缺的第一样开始'],
  ['F6', '保存草稿，马上写到本机'],
  ['F8', '核对，念给他听，再签名'],
  ['F9', '提交并打印凭证'],
  ['J K', '在列表里往下、往上；Enter 打开'],
]

const ANSWERS: readonly (readonly [string, string])[] = [
  ['断网了怎么办', '照常收件、打凭证。件存在本机，有网自动上传，不用您管。'],
  ['打出来的编号以后会变吗', '不会。离线时打的收件号就是办件编号，一直用它。'],
  [
    '收件凭证和代收凭证有什么不同',
    '乡里交给本站收的事项打收件凭证；本站只帮着转送的，打代收凭证，时限从送到那天起算。',
  ],
  ['他不会写字', '在核对页选“按手印”，或者由两名工作人员念给他听，选“画押，有人见证”。'],
]

/** 帮助 — keys of this station and what people ask most; works without a network. */
export default function HelpDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog
      title="帮助"
      wide
      onClose={onClose}
      actions={
        <Button kind="solid" onClick={onClose}>
          知道了
        </Button>
      }
    >
      <div className="st-help">
        <section>
          <h3>按键</h3>
          <dl className="st-help-keys">
            {KEYS.map(([key, text]) => (
              <div key={key}>
                <dt>
                  <KeyHint>{key}</KeyHint>
                  <span className="ym-hidden">{key}</span>
                </dt>
                <dd>{text}</dd>
              </div>
            ))}
          </dl>
        </section>
        <section>
          <h3>常问的</h3>
          <dl>
            {ANSWERS.map(([question, answer]) => (
              <div key={question} className="st-help-answer">
                <dt>{question}</dt>
                <dd className="ym-soft">{answer}</dd>
              </div>
            ))}
          </dl>
        </section>
      </div>
    </Dialog>
  )
}
