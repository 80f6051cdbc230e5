import { HomeScreen } from '../../features/home/HomeScreen'

export default HomeScreen
