import { SearchScreen } from '../../../features/find/SearchScreen'

export default SearchScreen
