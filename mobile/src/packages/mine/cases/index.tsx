import { CasesScreen } from '../../../features/case/CasesScreen'

export default CasesScreen
