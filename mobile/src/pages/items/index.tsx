import { ItemsScreen } from '../../features/find/ItemsScreen'

export default ItemsScreen
