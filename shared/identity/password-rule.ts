/** What is wrong with a new password. */
export type PasswordFault = 'short' | 'plain' | 'account' | 'repeated'

const SHORTEST = 10
/** Letters small and capital, digits, everything else. */
const KINDS = [/[a-z]/, /[A-Z]/, /\d/, /[^a-zA-Z\d]/]

/**
 * The first fault of a new password, or null: at least ten characters of three kinds, without the account name, and not one sign over
 * and over (GB/T 22239-2019 8.1.4.1 asks for complexity; the figures are this system's).
 */
export function findPasswordFault(password: string, account: string): PasswordFault | null {
  if ([...password].length < SHORTEST) return 'short'
  if (account.length > 2 && password.toLowerCase().includes(account.toLowerCase())) return 'account'
  if (new Set(password).size < 5) return 'repeated'
  return KINDS.filter((kind) => kind.test(password)).length < 3 ? 'plain' : null
}

/** Words for a fault. */
export function sayPasswordFault(fault: PasswordFault): string {
  switch (fault) {
    case 'short':
      return `口令至少 ${SHORTEST} 个字符`
    case 'plain':
      return '大写字母、小写字母、数字、符号里至少要有三种'
    case 'account':
      return '口令里不能有账号名'
    case 'repeated':
      return '不能老是同几个字符'
  }
}
