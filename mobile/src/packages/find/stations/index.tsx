import { StationsScreen } from '../../../features/place/StationsScreen'

export default StationsScreen
