// Users import MatchKit and have every stage.

@_exported import Customers
@_exported import Entities
@_exported import Pairs
@_exported import Records
