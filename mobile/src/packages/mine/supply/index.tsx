import { SupplyScreen } from '../../../features/case/SupplyScreen'

export default SupplyScreen
