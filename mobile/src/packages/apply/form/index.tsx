import { ApplyScreen } from '../../../features/apply/ApplyScreen'

export default ApplyScreen
