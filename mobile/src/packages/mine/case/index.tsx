import { CaseScreen } from '../../../features/case/CaseScreen'

export default CaseScreen
