using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Eleven.Store.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class LetterTemplates : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "LetterTemplates",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    RegionId = table.Column<Guid>(type: "TEXT", nullable: true),
                    PartnershipId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Letter = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Subject = table.Column<string>(type: "TEXT", maxLength: 150, nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 5000, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LetterTemplates", x => x.Id);
                    table.CheckConstraint("CK_LetterTemplates_OnePlace", "(\"RegionId\" IS NULL) <> (\"PartnershipId\" IS NULL)");
                    table.ForeignKey(
                        name: "FK_LetterTemplates_Partnerships_PartnershipId",
                        column: x => x.PartnershipId,
                        principalTable: "Partnerships",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                    table.ForeignKey(
                        name: "FK_LetterTemplates_Regions_RegionId",
                        column: x => x.RegionId,
                        principalTable: "Regions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateIndex(
                name: "IX_LetterTemplates_PartnershipId_Letter",
                table: "LetterTemplates",
                columns: new[] { "PartnershipId", "Letter" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_LetterTemplates_RegionId_Letter",
                table: "LetterTemplates",
                columns: new[] { "RegionId", "Letter" },
                unique: true
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "LetterTemplates");
        }
    }
}
