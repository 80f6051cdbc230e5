import { QueryScreen } from '../../../features/case/QueryScreen'

export default QueryScreen
