import { RateScreen } from '../../../features/case/RateScreen'

export default RateScreen
