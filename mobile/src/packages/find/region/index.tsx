import { RegionScreen } from '../../../features/place/RegionScreen'

export default RegionScreen
